"""Scoring one party against one listed entity: pure, with evidence that adds up."""
