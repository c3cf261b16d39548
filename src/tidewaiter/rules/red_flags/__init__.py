"""Signs that official guidance says should make one ask; none of them decides anything alone."""
