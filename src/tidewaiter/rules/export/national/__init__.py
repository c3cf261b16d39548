"""Export rules of states whose law is on file in part."""
