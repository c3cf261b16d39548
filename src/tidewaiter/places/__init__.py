"""Where the goods go: countries of the papers, and regions known by words."""
