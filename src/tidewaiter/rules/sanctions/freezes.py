"""Which entries of the lists of the EU and the United Kingdom are asset freezes, and by which act: asked wherever a freeze counts."""

from __future__ import annotations

from collections.abc import Iterable

from tidewaiter.law.listed_regimes import ListedRegime, regimes_of
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.listing import Listing
from tidewaiter.model.match import Match
from tidewaiter.model.words import Regime, Standing

__all__ = [
    "EU_FREEZES",
    "GB_LIST",
    "UN_LIST",
    "Freeze",
    "act_facts",
    "carrying_acts",
    "freeze_of",
    "naming_acts",
]

EU_FREEZES = (
    "eu_269_annex_i",
    "eu_2023_1529_annex_iii",
    "eu_iran",
    "eu_765_annex_i",
    "eu_financial_sanctions",
)
"""The watchlists of the EU whose every entry is an asset freeze."""

GB_LIST = "gb_sanctions"
UN_LIST = "un_sc"

# Where an act was not read for it: what to look for, by whether it is one of the United Kingdom.
_BY_LEAVE = {
    True: ("the regulations on exceptions and licences", "die Vorschriften über Ausnahmen und Genehmigungen"),
    False: ("the articles on derogations", "die Artikel über Ausnahmen"),
}
_UNREAD = {
    True: ("the regulations were not read for it", "dafür nicht gelesen"),
    False: ("the act was not read for it", "dafür nicht gelesen"),
}


class Freeze(Value, frozen=True, kw_only=True):
    """Whether an entry is an asset freeze, one of the United Nations by the law of the United Kingdom; unknown where its list does
    not tell its measures; and the acts by which it is one, those that were read first; `verified` says that one of them was read, and the entry too."""

    standing: Standing
    acts: tuple[ListedRegime, ...]
    verified: bool

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The articles that freeze."""
        return tuple(act.citation for act in self.acts)


def freeze_of(match: Match, law: Law) -> Freeze:
    """The freeze of a hit on a list of the EU or the United Kingdom."""
    listing = match.entity.listing
    found = regimes_of(listing, law.listed_regimes.values())
    acts = tuple(sorted(found, key=lambda act: not act.citation.verified))
    verified = listing.verified and bool(acts) and acts[0].citation.verified
    return Freeze(standing=_is_freeze(listing, law), acts=acts, verified=verified)


def naming_acts(listing: Listing, law: Law) -> tuple[ListedRegime, ...]:
    """The regulations of the United Kingdom that freeze the assets of whoever stands in that entry of the United Nations, without
    an entry of their own."""
    if listing.watchlist != UN_LIST:
        return ()
    acts = regimes_of(listing, law.listed_regimes.values())
    return tuple(act for act in acts if set(act.un_programmes) & set(listing.programmes))


def carrying_acts(listing: Listing, law: Law) -> tuple[ListedRegime, ...]:
    """The acts of the Union whose annexes carry the list of the United Nations on which the entry stands; whether they carry
    the entry itself is not known by that."""
    if listing.watchlist != UN_LIST:
        return ()
    named = {programme.casefold() for programme in listing.programmes}
    known = law.listed_regimes.values()
    return tuple(act for act in known if named & {each.casefold() for each in act.un_carried})


def _is_freeze(listing: Listing, law: Law) -> Standing:
    if listing.watchlist in EU_FREEZES or naming_acts(listing, law):
        return Standing.YES
    table = law.gb_listed_measures
    if listing.watchlist != table.watchlist:
        return Standing.NO
    if not listing.measures:
        return Standing.YES if listing.list in table.all_frozen else Standing.UNKNOWN
    named = [table.named(said) for said in listing.measures]
    if any(measure is not None and measure.freezes for measure in named):
        return Standing.YES
    return Standing.UNKNOWN if None in named else Standing.NO


def act_facts(acts: tuple[ListedRegime, ...]) -> dict[str, str]:
    """What the sentences of a card may name of these acts."""
    derogations, reports = [act.derogation for act in acts], [act.reporting for act in acts]
    british = any(act.regime is Regime.GB for act in acts)
    return {
        "act_en": "; ".join(f"{act.title['en']}, {act.citation.pinpoint}" for act in acts) or "-",
        "act_de": "; ".join(f"{act.title['de']}, {act.citation.pinpoint}" for act in acts) or "-",
        "derogation_en": _joined(derogations, "en") or _BY_LEAVE[british][0],
        "derogation_de": _joined(derogations, "de") or _BY_LEAVE[british][1],
        "reporting_en": _joined(reports, "en") or _UNREAD[british][0],
        "reporting_de": _joined(reports, "de") or _UNREAD[british][1],
    }


def _joined(told: Iterable[dict[str, str]], lang: str) -> str:
    return "; ".join(text for one in told if (text := one.get(lang)))
