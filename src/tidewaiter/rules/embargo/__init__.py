"""Rules on whole destinations and occupied regions."""
