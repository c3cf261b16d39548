"""Frozen values and closed vocabularies; no input or output."""
