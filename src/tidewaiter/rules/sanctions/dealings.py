"""Dealings of an order that OFAC's programmes bar or may bar: with whom, under which of them, and where to."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.general_licences import GeneralLicence
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import Match
from tidewaiter.model.when import in_force
from tidewaiter.model.words import EntityKind, Level
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.order import subject_at
from tidewaiter.rules.sanctions.ofac_entries import is_sure, ofac_hits, told_once

__all__ = ["Dealing", "barred_dealings"]

_ENTITY_LIST = "us_entity_list"
_OWNED = "ownership/ofac_50_percent"


class Dealing(Value, frozen=True, kw_only=True):
    """A dealing with a listed party, with a firm that such parties own, or, with `place`, with a destination.

    `names` are those of everyone listed whom it concerns, `watchlists` and `programmes` where they stand; `wording` is the
    licence requirement of an entry of the Entity List; `places` are the destination and the party's own country.
    """

    subject: str
    called: str
    place: bool = False
    names: tuple[str, ...] = ()
    watchlists: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    wording: str = ""
    places: tuple[str, ...] = ()

    def concerns(self, licence: GeneralLicence) -> bool:
        """Whether the licence speaks of this dealing: of its destination, or of a programme of the party, and then of
        that party and place where it speaks of some alone."""
        if self.place:
            return bool(set(self.places) & set(licence.places))
        if _ENTITY_LIST in self.watchlists:
            return any(name in self.wording for name in licence.named_as)
        by_programme = set(self.watchlists) & set(licence.lists) and set(self.programmes) & set(
            licence.programmes
        )
        by_party = not licence.parties or any(
            party.casefold() in name.casefold() for party in licence.parties for name in self.names
        )
        by_place = not licence.only_places or set(self.places) & set(licence.only_places)
        return bool(by_programme and by_party and by_place)


def barred_dealings(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[Dealing]:
    """The dealings with parties that surely are listed by OFAC, with firms that the 50 Percent Rule blocks, with parties of
    the Entity List whose entry names a general licence, and with the destination."""
    for match in told_once(ofac_hits(brief)):
        yield _with((match,), match.party, match.asked, brief)
    for finding in findings:
        if finding.rule == _OWNED and finding.level is Level.PROHIBITED:
            owners = tuple(_owners(finding.subject, brief))
            if owners:
                yield _with(owners, finding.subject, finding.facts["party"], brief)
    yield from _carved_out(brief)
    if brief.destination is not None:
        codes = {code for match in ofac_hits(brief, "us_sdn") for code in match.entity.listing.programmes}
        yield Dealing(
            subject="/destination",
            called=brief.destination,
            place=True,
            programmes=tuple(sorted(codes)),
            places=(brief.destination,),
        )


def _with(matches: tuple[Match, ...], subject: str, called: str, brief: Brief) -> Dealing:
    party = subject_at(brief, subject)
    home = country_code(party.party.country) if party else None
    return Dealing(
        subject=subject,
        called=called,
        names=tuple(alias.name for match in matches for alias in match.entity.names),
        watchlists=tuple(dict.fromkeys(match.entity.listing.watchlist for match in matches)),
        programmes=tuple(
            dict.fromkeys(code for match in matches for code in match.entity.listing.programmes)
        ),
        wording=" ".join(match.entity.listing.licence_requirement or "" for match in matches),
        places=tuple(place for place in (brief.destination, home) if place),
    )


def _owners(subject: str, brief: Brief) -> Iterator[Match]:
    """The blocked parties that stand among the owners of that firm, in the order or in owner files."""
    for found in brief.matches:
        if found.party.startswith((f"{subject}/owners/", "/owners/")):
            for match in found.matches:
                held = in_force(match.entity.listing.in_force, brief.clocks.as_of)
                if match.hit and held and is_sure(match) and match.entity.listing.watchlist == "us_sdn":
                    yield match


def _carved_out(brief: Brief) -> Iterator[Dealing]:
    hits = (match for found in brief.matches for match in found.matches)
    listed = (match for match in hits if match.hit and match.entity.listing.watchlist == _ENTITY_LIST)
    for match in told_once(listed):
        held = in_force(match.entity.listing.in_force, brief.clocks.as_of)
        if held and is_sure(match) and match.entity.kind is not EntityKind.ADDRESS:
            yield _with((match,), match.party, match.asked, brief)
