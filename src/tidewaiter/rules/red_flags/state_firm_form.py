"""red_flags/state_firm_form: a name has a form that only Russian state firms have (FIN-2022-Alert003)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.places.destination import countries_of
from tidewaiter.rules.red_flags.flag import raised
from tidewaiter.rules.red_flags.phrases import said

__all__ = ["SLUG", "find"]

SLUG = "red_flags/state_firm_form"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each name of the order with such a form. Letters that mean something else elsewhere, as NPO, count only
    where the party is said to be in Russia or Belarus, or beside a Russian legal form."""
    sure, local = law.red_flags.trades["state_form"], law.red_flags.trades["state_form_local"]
    for subject in brief.subjects:
        party = subject.party
        for name in (party.name, *party.aliases):
            words = said(name, sure.say, sure.innocent)
            if words is None and {"RU", "BY"} & set(countries_of(party)):
                words = said(name, local.say, local.innocent)
            if words:
                yield raised(law.card(SLUG), subject.pointer, {"party": party.name, "words": words})
                break
