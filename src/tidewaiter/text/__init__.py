"""Pure string craft: scripts, romanisation, tokens, sound, distance, identifiers and addresses."""
