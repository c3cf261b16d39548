"""The consolidated list of the UK's Office of Financial Sanctions Implementation, closed on 28 January 2026."""
