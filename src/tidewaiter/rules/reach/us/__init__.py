"""When US law binds: persons, goods, content, and how goods were made."""
