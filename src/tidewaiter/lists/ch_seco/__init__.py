"""The Swiss list of sanctioned persons, enterprises, organisations and ships."""
