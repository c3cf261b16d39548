"""Export rules of the European Union."""
