"""Rules about standing on an official list."""
