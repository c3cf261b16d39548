"""Whose firm it is: owners that are listed, and what that makes of the firm itself."""
