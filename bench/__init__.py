"""How well Tidewaiter matches, measured on labelled sets and set beside what others reach."""
