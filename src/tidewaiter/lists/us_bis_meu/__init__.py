"""The Military End-User List of the US Bureau of Industry and Security, from its regulations."""
