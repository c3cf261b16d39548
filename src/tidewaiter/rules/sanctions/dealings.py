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

    `names` are those of everyone listed whom it concerns, `entries` their lists with the programmes of each, `programmes`
    all of these together; `wording` is the licence requirement of an entry of the Entity List; `places` are the destination
    and the party's own country.
    """

    subject: str
    called: str
    place: bool = False
    names: tuple[str, ...] = ()
    entries: tuple[tuple[str, tuple[str, ...]], ...] = ()
    programmes: tuple[str, ...] = ()
    wording: str = ""
    places: tuple[str, ...] = ()

    def concerns(self, licence: GeneralLicence) -> bool:
        """Whether the licence speaks of this dealing: of its destination, or of a programme of the party, and then of
        that party and place where it speaks of some alone."""
        if self.place:
            return bool(set(self.places) & set(licence.places))
        if any(watchlist == _ENTITY_LIST for watchlist, _ in self.entries):
            return any(name in self.wording for name in licence.named_as)
        by_programme = any(
            watchlist in licence.lists and set(codes) & set(licence.programmes)
            for watchlist, codes in self.entries
        )
        by_party = not licence.parties or any(
            party.casefold() in name.casefold() for party in licence.parties for name in self.names
        )
        by_place = not licence.only_places or set(self.places) & set(licence.only_places)
        return bool(by_programme and by_party and by_place)


def barred_dealings(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[Dealing]:
    """The dealings with parties that surely are listed by OFAC or that the 50 Percent Rule blocks, one for each party under
    whatever entries and owners it stands, with parties of the Entity List whose entry names a general licence, and with the
    destination."""
    for called, subject, matches in _barred_parties(brief, findings):
        yield _with(matches, subject, called, brief)
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


def _barred_parties(
    brief: Brief, findings: tuple[Finding, ...]
) -> Iterator[tuple[str, str, tuple[Match, ...]]]:
    """Each such party as it is called, where it stands first, and what it or its owners are on the lists: what licenses one
    of several programmes lets nobody deal with it."""
    found: dict[str, tuple[str, str, list[Match]]] = {}
    for match in told_once(ofac_hits(brief)):
        party = found.setdefault(match.asked.casefold(), (match.asked, match.party, []))
        party[2].append(match)
    for finding in findings:
        if finding.rule == _OWNED and finding.level is Level.PROHIBITED:
            name = finding.facts["party"]
            party = found.setdefault(name.casefold(), (name, finding.subject, []))
            party[2].extend(_owners(finding.subject, brief))
    for called, subject, matches in found.values():
        if matches:
            yield called, subject, tuple(matches)


def _with(matches: tuple[Match, ...], subject: str, called: str, brief: Brief) -> Dealing:
    party = subject_at(brief, subject)
    home = country_code(party.party.country) if party else None
    return Dealing(
        subject=subject,
        called=called,
        names=tuple(alias.name for match in matches for alias in match.entity.names),
        entries=tuple(
            (match.entity.listing.watchlist, tuple(match.entity.listing.programmes)) for match in matches
        ),
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
