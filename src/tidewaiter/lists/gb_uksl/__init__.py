"""The UK Sanctions List, the only one of the United Kingdom since 28 January 2026."""
