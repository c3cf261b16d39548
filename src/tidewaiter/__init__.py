"""Tidewaiter: an order in, a reasoned decision out."""
