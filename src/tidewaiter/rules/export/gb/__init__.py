"""Export rules of the United Kingdom."""
