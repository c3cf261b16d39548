"""Retrieval: which entities may be the party, by name and by exact keys; exact for its declared score."""
