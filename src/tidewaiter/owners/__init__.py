"""Who owns whom: registers read, shares added up, and no law."""
