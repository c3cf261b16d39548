"""The OFAC list of Specially Designated Nationals, in its comma-separated files."""
