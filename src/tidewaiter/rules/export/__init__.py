"""Rules on the goods and where they go, by regime."""
