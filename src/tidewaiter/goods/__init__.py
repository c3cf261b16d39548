"""What the goods may be: codes, asked of the tables of the law."""
