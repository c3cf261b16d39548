"""Writes data/refdata/countries.txt and country_names.txt: the countries, and every name that CLDR gives them.

    python scripts/derive_country_names.py

The names come from the babel that is installed; the same babel gives the same bytes. They are derived once because
deriving them takes most of a second, and because another babel must not change a decision unseen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import babel
from babel import Locale, localedata
from babel.core import get_global

from tidewaiter.refdata.countries import name_key

HOME = Path(__file__).resolve().parent.parent / "src/tidewaiter/data/refdata"
# Codes that CLDR names beside the ISO 3166 ones: groups of states, pseudo-locales, dependencies without a code.
NOT_ISO = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
# Languages that papers are mostly written in.
FIRST = (
    "en",
    "de",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "pl",
    "tr",
    "ru",
    "uk",
    "ar",
    "fa",
    "zh",
    "zh_Hant",
    "ja",
    "ko",
)
FROM = """\
# {what}, as scripts/derive_country_names.py derives them from babel {version}.
# {row}
# The names are those of the Unicode CLDR: copyright Unicode, Inc., Unicode License v3 (see NOTICE).
"""


def codes() -> tuple[str, ...]:
    """The ISO 3166 alpha-2 codes, with XK for Kosovo, which the lists use."""
    known = (str(code) for code in Locale.parse("en").territories)
    return tuple(sorted(c for c in known if len(c) == 2 and c.isalpha() and c not in NOT_ISO))


def named(tongues: Iterable[str]) -> dict[str, str]:
    """The code of each name as it is looked up, "-" where several countries bear the name."""
    known, names = set(codes()), dict[str, str]()
    for tongue in tongues:
        # A language's own names, without those it inherits: merging them would take most of the time.
        for code, name in localedata.load(tongue, merge_inherited=False).get("territories", {}).items():
            key = name_key(name) if code in known else ""
            if len(key) > 1 or (key and not key.isascii()):
                names[key] = code if names.get(key, code) == code else "-"
    return names


def every_tongue() -> Iterator[str]:
    """CLDR's languages: a language's regional forms hardly add names, another script of it does."""
    for tongue in sorted(localedata.locale_identifiers()):
        if "_" not in tongue or len(tongue.split("_")[1]) == 4:
            yield tongue


def files() -> dict[str, str]:
    """The text of both files by name."""
    first = named(FIRST)
    more = {name: code for name, code in named(every_tongue()).items() if first.get(name) is None}
    english, german = Locale.parse("en").territories, Locale.parse("de").territories
    aliases = get_global("territory_aliases")
    letters = {
        code: sorted(a for a, of in aliases.items() if len(a) == 3 and a.isalpha() and of == [code])
        for code in codes()
    }
    rows = [(code, ",".join(letters[code]), english[code], german[code]) for code in codes()]
    return {
        "countries.txt": FROM.format(
            version=babel.__version__,
            what="Countries and their names in the languages that papers are mostly written in",
            row="A line is a code, its three-letter codes, its English and its German name, then its names as they are "
            'looked up, a tab between two;\n# those that several countries share stand under "-".',
        )
        + _lines([*rows, ("-", "", "", "")], first),
        "country_names.txt": FROM.format(
            version=babel.__version__,
            what="Names of countries in every other language",
            row='A line is a code and its names as they are looked up, a tab between two; those that several share stand under "-".',
        )
        + _lines([(code,) for code in (*codes(), "-")], more),
    }


def _lines(heads: Iterable[tuple[str, ...]], names: dict[str, str]) -> str:
    rows = ("\t".join((*head, *sorted(n for n, of in names.items() if of == head[0]))) for head in heads)
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    for file, text in files().items():
        (HOME / file).write_text(text, encoding="utf-8")
        print(f"{file}: {len(text):,} characters")
