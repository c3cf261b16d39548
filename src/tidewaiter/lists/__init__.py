"""Official lists: what each one is, how its files are read, and the store of every state received."""
