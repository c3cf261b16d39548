"""Countries as lists write them, each asked for once, with those that are not understood counted."""

from __future__ import annotations

import hashlib
import re

from tidewaiter.lists.strict import Tally
from tidewaiter.refdata.countries import country_code

__all__ = ["Countries"]

# Places that lists write where a country belongs, with the code under which ISO 3166 puts them. Where that is in
# dispute (Kashmir, Kafia Kingi) or the place is no more (Netherlands Antilles), there is none.
_PLACES = {
    "gaza": "PS",
    "north gaza": "PS",
    "northern gaza": "PS",
    "west bank": "PS",
    "northern mali": "ML",
    "crimea": "UA",
    "crimea (occupied)": "UA",
    "crimea region of ukraine": "UA",
    "congo (democratic republic)": "CD",
    "macedonia, the former yugoslav republic of": "MK",
}
_AS_AT = re.compile(r"\s*\(as at [^()]*\)\s*$", re.IGNORECASE)


class Countries:
    """Country names turned into ISO 3166 alpha-2; `tally` is told of those that name none."""

    def __init__(self, tally: Tally) -> None:
        self._tally = tally
        self._known: dict[str, str | None] = {}

    def code(self, name: str | None, what: str, place: str) -> str | None:
        """The code of the country that `name` names, or None, which is counted."""
        if not name:
            return None
        if self.known(name) is None:
            self._tally.note(f"{what} is written in a way that names no country known here", place, name)
        return self._known[name]

    def known(self, name: str) -> str | None:
        """The code of the country that `name` names, or None, which is not counted: the text may be no country."""
        if name not in self._known:
            plain = _AS_AT.sub("", name.removeprefix("Region: "))
            self._known[name] = _PLACES.get(plain.lower()) or country_code(plain)
        return self._known[name]

    def codes(self, names: tuple[str, ...], what: str, place: str) -> tuple[str, ...]:
        """The codes of all names that name one, each once, in their order."""
        found = (self.code(name, what, place) for name in names)
        return tuple(dict.fromkeys(code for code in found if code))

    @staticmethod
    def digest(stable: tuple[str, ...]) -> str:
        """Twelve hexadecimal digits that stand for these texts, whatever their spacing and case."""
        plain = "\x1f".join(" ".join(text.split()).casefold() for text in stable)
        return hashlib.sha256(plain.encode()).hexdigest()[:12]
