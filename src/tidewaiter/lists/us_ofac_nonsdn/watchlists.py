"""Which of OFAC's lists beside the SDN list an entry of the consolidated files stands on; it may be several.

The advanced and the enhanced form name the lists. The others do not: there the programmes tell, and for E.O. 14024 the
directive. How that comes out was compared with the US Consolidated Screening List, which names the list of each entry, of July
2026 (tests/lists/us_ofac_nonsdn).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

__all__ = ["OTHER", "wanted", "watchlists_of"]

OTHER = "us_other"
# Words of the names of the lists; of the words of one list the first that is in its name counts.
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
_BLOCKED = "section 11 of executive order 14024"
_EO14024 = "RUSSIA-EO14024"
_DIRECTIVE = re.compile(r"\bEO 14024 Directive (\w+)|\bSubject to Directive (\w+)", re.IGNORECASE)


def wanted(name: str) -> bool:
    """Whether a list of this name belongs into the consolidated files: any but the SDN list."""
    return name.strip().lower() != "sdn list"


def watchlists_of(lists: Sequence[str], programmes: Sequence[str], said: Sequence[str]) -> tuple[str, ...]:
    """The slugs of the lists of an entry, each once, the sectoral list first; none where neither its lists nor its programmes name
    one that is known. One of its lists that is not known is `OTHER`, beside those that are."""
    named = [name.lower() for name in lists if name.lower() not in _MEANS_NOTHING]
    if named:
        found = [_by_name(name) for name in named if wanted(name)]
        return _in_order(slug or OTHER for slug in found) if any(found) else ()
    slugs = [slug for start, slug in _BY_PROGRAMME if any(each.startswith(start) for each in programmes)]
    if _EO14024 in programmes:
        slugs += _by_directive(said, alone=not slugs)
    return _in_order(slugs)


def _in_order(slugs: Iterable[str]) -> tuple[str, ...]:
    found = set(slugs)
    return tuple(slug for slug in dict.fromkeys(slug for _, slug in _BY_NAME) if slug in found)


def _by_name(name: str) -> str | None:
    return next((slug for word, slug in _BY_NAME if word in name), None)


def _by_directive(said: Sequence[str], *, alone: bool) -> tuple[str, ...]:
    """Directive 2 under E.O. 14024 is the one on correspondent accounts; the others stand on the menu-based list. Directives
    of E.O. 13662, which are the sectoral list's, are none of these. An entry beside which secondary sanctions under section
    11 are told is blocked by now, has left both lists for the SDN list, and keeps the words on its directive."""
    texts = [text for text in said if "13662" not in text]
    directives = {one or other for text in texts for one, other in _DIRECTIVE.findall(text)}
    if not alone and (not directives or any(_BLOCKED in text.lower() for text in texts)):
        return ()
    capta = ("us_capta",) if "2" in directives else ()
    return (*capta, "us_ns_mbs") if directives != {"2"} else capta
