"""Lists of one's own: parties that a company will not deal with, and letters that authorities sent it."""
