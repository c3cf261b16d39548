"""Rules about what is missing, stale or unread, so that nothing unknown looks like no obstacle."""
