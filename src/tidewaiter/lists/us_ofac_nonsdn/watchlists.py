"""Which of OFAC's lists beside the SDN list an entry of the consolidated files belongs to.

The advanced and the enhanced form name the lists. The others do not: there the programmes tell, and for E.O. 14024 the
directive. How that comes out was compared with the US Consolidated Screening List, which names the list of each entry, of July
2026 (tests/lists/us_ofac_nonsdn).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["OTHER", "wanted", "watchlist_of"]

OTHER = "us_other"
# Words of the names of the lists, the gravest list first: an entry may stand on several.
_BY_NAME = (
    ("sectoral sanctions", "us_ssi"),
    ("correspondent account", "us_capta"),
    ("capta", "us_capta"),
    ("561", "us_capta"),
    ("menu-based", "us_ns_mbs"),
    ("mbs", "us_ns_mbs"),
    ("military-industrial", "us_cmic"),
    ("cmic", "us_cmic"),
    ("palestinian legislative", "us_plc"),
    ("plc", "us_plc"),
    ("foreign sanctions evaders", OTHER),
    ("fse", OTHER),
    ("iran sanctions act", OTHER),
    ("iranian sanctions act", OTHER),
)
_BY_PROGRAMME = (
    ("NS-PLC", "us_plc"),
    ("CMIC-", "us_cmic"),
    ("UKRAINE-EO13662", "us_ssi"),
    ("UKRAINE-EO13685", "us_ssi"),
    ("561-Related", "us_capta"),
    ("CAATSA - RUSSIA", "us_ns_mbs"),
    ("BURMA-EO14014", "us_ns_mbs"),
    ("ILLICIT-DRUGS-EO14059", "us_ns_mbs"),
    ("HKAA", "us_ns_mbs"),
    ("FSE-", OTHER),
    ("ISA", OTHER),
)
_MEANS_NOTHING = ("consolidated list", "consolidated sanctions list")
_EO14024 = "RUSSIA-EO14024"
_DIRECTIVE = re.compile(r"\bEO 14024 Directive (\w+)|\bSubject to Directive (\w+)", re.IGNORECASE)


def wanted(name: str) -> bool:
    """Whether a list of this name belongs into the consolidated files: any but the SDN list."""
    return name.strip().lower() != "sdn list"


def watchlist_of(lists: Sequence[str], programmes: Sequence[str], said: Sequence[str]) -> str | None:
    """The slug of the list of an entry; None where neither its lists nor its programmes name one that is known."""
    named = [name.lower() for name in lists if name.lower() not in _MEANS_NOTHING]
    for word, slug in _BY_NAME:
        if any(word in name for name in named):
            return slug
    if named:
        return None
    for start, slug in _BY_PROGRAMME:
        if any(programme.startswith(start) for programme in programmes):
            return slug
    return _by_directive(said) if _EO14024 in programmes else None


def _by_directive(said: Sequence[str]) -> str:
    """Directive 2 under E.O. 14024 is the one on correspondent accounts; the others stand on the menu-based list."""
    directives = {one or other for text in said for one, other in _DIRECTIVE.findall(text)}
    return "us_capta" if directives == {"2"} else "us_ns_mbs"
