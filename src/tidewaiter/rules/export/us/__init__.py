"""Export rules of the United States."""
