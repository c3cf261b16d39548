"""Reference tables: large tables of codes that users import beside the lists, looked up by a key and never searched as parties."""
