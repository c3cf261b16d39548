"""What happened before: past orders, kept in DuckDB, and trade flows. No law in it, and no judgement."""
