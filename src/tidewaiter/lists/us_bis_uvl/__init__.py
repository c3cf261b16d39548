"""The Unverified List of the US Bureau of Industry and Security, from its regulations."""
