"""From findings to the one outcome: the only place where precedence is decided."""
