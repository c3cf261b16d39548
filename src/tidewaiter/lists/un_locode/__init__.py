"""UN/LOCODE: the codes of places in trade and transport, with what they are and where."""
