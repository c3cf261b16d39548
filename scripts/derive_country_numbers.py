"""Writes data/refdata/country_numbers.txt: the figures by which statistics name countries (UN M49), from CLDR.

    python scripts/derive_country_numbers.py

Figures that CLDR gives to several successors of a state that is gone are left out. What trade statistics number otherwise
than M49 stands below, after the notes of UN Comtrade and of CEPII on BACI.
"""

from __future__ import annotations

from pathlib import Path

from babel.core import get_global

from tidewaiter.refdata.countries import all_codes

TARGET = Path(__file__).resolve().parent.parent / "src/tidewaiter/data/refdata/country_numbers.txt"
# Figures of trade statistics: with territories beside them, or for what M49 has no figure of its own.
OF_TRADE = {
    "251": "FR",
    "381": "IT",
    "490": "TW",
    "579": "NO",
    "699": "IN",
    "757": "CH",
    "842": "US",
}
HEAD = """\
# The figures by which statistics name countries, and their ISO 3166 code: UN M49 as in Unicode CLDR, and figures that trade
# statistics use beside it (251, 381, 490 for other Asia not elsewhere specified, 579, 699, 757, 842).
# Written by scripts/derive_country_numbers.py.
"""


def main() -> None:
    """Writes the table anew."""
    known = all_codes()
    found = {
        figures: codes[0]
        for figures, codes in get_global("territory_aliases").items()
        if figures.isdigit() and len(codes) == 1 and codes[0] in known
    }
    rows = sorted({**found, **OF_TRADE}.items())
    TARGET.write_text(HEAD + "".join(f"{figures}\t{code}\n" for figures, code in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
