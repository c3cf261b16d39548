"""The rules: one a file, each with a card of the same slug; they only report, and precedence is decided elsewhere."""
