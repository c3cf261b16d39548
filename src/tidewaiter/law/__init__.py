"""The law on file: dated, cited values, read once and asked by day."""
