"""red_flags/phone_code: a telephone number of another country than the party's (UK NECC Red Alert)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.places.destination import countries_of
from tidewaiter.refdata.country_signs import calling_country
from tidewaiter.rules.red_flags.flag import raised

__all__ = ["SLUG", "find", "lacking"]

SLUG = "red_flags/phone_code"
# Countries that share a beginning of numbers, so that one does not tell them apart.
_SHARED = (
    {"US", "CA", "PR"},
    {"RU", "KZ"},
    {"GB", "GG", "JE", "IM"},
    {"IT", "VA", "SM"},
    {"NO", "SJ"},
    {"AU", "CX", "CC"},
)


def lacking(brief: Brief, law: Law) -> str | None:
    """What the flag needs and the order does not give."""
    known = any(subject.party.phone and countries_of(subject.party) for subject in brief.subjects)
    return None if known else "/parties (phone)"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each party whose number, in international form, is of none of its countries: medium, and high where it is of
    a destination under wide measures."""
    for subject in brief.subjects:
        number = subject.party.phone
        stated = countries_of(subject.party)
        code = calling_country(number) if number else None
        if code is None or not stated or any(_alike(code, each) for each in stated):
            continue
        concern = code in law.places("sanctioned_destinations").at(brief.clocks.as_of)
        yield raised(
            law.card(SLUG),
            f"{subject.pointer}/phone",
            {"party": subject.party.name, "phone": number or "-", "code": code, "country": ", ".join(stated)},
            severity="high" if concern else None,
            variant="sanctioned" if concern else "",
        )


def _alike(left: str, right: str) -> bool:
    return left == right or any({left, right} <= shared for shared in _SHARED)
