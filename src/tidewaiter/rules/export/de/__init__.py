"""German export law beside that of the Union: the Ausfuhrliste, the AWV's own catch-all, brokering, boycott declarations."""
