"""sanctions/ofac_programme: under which order, act and part of the regulations a party stands on a list of OFAC, and whether
that programme held on the day (31 CFR chapter V; us_ofac_programmes.yaml)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.law.ofac_programmes import Programme
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import Match
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.binding import standing
from tidewaiter.rules.sanctions.ofac_entries import entry_facts, ofac_hits, told_once

__all__ = ["SLUG", "find"]

SLUG = "sanctions/ofac_programme"
# A directive with days of its own stands among the programmes of an entry and is none.
_DIRECTIVE = "EO "


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each entry of a list of OFAC that is met: a note that names its programmes; review where one of them
    is not on file or new to that list, or where none of them held on `as_of`. It never lowers what the listing means."""
    for match in told_once(ofac_hits(brief)):
        yield _of(match, brief, law)


def _of(match: Match, brief: Brief, law: Law) -> Finding:
    listing = match.entity.listing
    codes = [code for code in listing.programmes if not code.startswith(_DIRECTIVE)]
    known = [programme for code in codes if (programme := law.ofac_programmes.named(code))]
    new = [code for code in codes if law.ofac_programmes.named(code) is None]
    elsewhere = [one.code for one in known if listing.watchlist not in one.lists]
    day = brief.clocks.as_of
    asleep = [one.code for one in known if one.ended(day) or one.from_ > day]
    asleep = asleep if len(asleep) == len(known) else []
    variant, meant = next(
        ((variant, named) for variant, named in _troubles(codes, new, elsewhere, asleep) if named),
        ("", []),
    )
    bound = standing(brief, Regime.US, Binding.EITHER) is not Standing.NO
    return Finding(
        card=law.card(SLUG),
        level=Level.REVIEW if variant else Level.NOTE,
        subject=match.party,
        regime=Regime.US,
        facts={
            **entry_facts(match, brief, law),
            "meant": ", ".join(meant),
            "told_en": _told(known, day, "en"),
            "told_de": _told(known, day, "de"),
        },
        variant=variant,
        evidence=match.comparison.evidence,
        citations=tuple(dict.fromkeys(law.ofac_programmes.citation(one) for one in known)),
        gap=bool(variant) and variant != "asleep" and bound,
    )


def _troubles(
    codes: list[str], new: list[str], elsewhere: list[str], asleep: list[str]
) -> tuple[tuple[str, list[str]], ...]:
    """What may be wrong with the programmes of an entry, gravest first, with the codes that it concerns."""
    return (
        ("unknown", new),
        ("not_stated", [] if codes else ["-"]),
        ("elsewhere", elsewhere),
        ("asleep", asleep),
    )


def _told(known: Sequence[Programme], day: datetime.date, lang: str) -> str:
    return "; ".join(_one(programme, day, lang) for programme in known) or "-"


def _one(programme: Programme, day: datetime.date, lang: str) -> str:
    since, until, later = (
        ("since", "ended", "begins only on") if lang == "en" else ("seit", "beendet", "beginnt erst am")
    )
    held = f"{since} {programme.from_}"
    if programme.ended(day):
        held = f"{until} {programme.to}"
    elif programme.from_ > day:
        held = f"{later} {programme.from_}"
    parts = [programme.title[lang], programme.rests_on, *([programme.part] if programme.part else []), held]
    return f"{programme.code} ({', '.join(parts)})"
