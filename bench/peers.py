"""What others reach, as quoted for a machine of two virtual cores; none of it was measured here."""

from __future__ import annotations

from typing import NamedTuple


class Quoted(NamedTuple):
    """A figure of another product, as it was quoted."""

    logic_v2: str = ""
    watchman: str = ""
    plain: str = ""


QUOTED = {
    "name_bench F1": Quoted(".796 at .70", ".709 at .60", ".668 to .687"),
    "name_bench F1, people": Quoted(".622 (composed)", "", ".648 (composed)"),
    "name_bench F1, companies": Quoted(".863", "", ".850"),
    "entity_checks F1": Quoted(".912", "", ""),
    "pairs a second, people": Quoted("5,500", "9,000", ""),
    "pairs a second, companies": Quoted("4,500", "9,000", ""),
    "unrelated US people hit, %": Quoted("1.5", "", ""),
}
