"""Screening: from an order file to a decision, step by step."""
