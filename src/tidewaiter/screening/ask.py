"""Screening and matching in one call each, on the lists of this home, the law on file and the standard policy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from msgspec import structs

from tidewaiter.errors import InputError, QueryError
from tidewaiter.model.listing import ListState
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.party import Party
from tidewaiter.refdata.policy import standard_policy
from tidewaiter.screening.joined_names import joined_names, with_places
from tidewaiter.screening.subjects import with_kind

if TYPE_CHECKING:
    from tidewaiter.catalogue.catalogue import Catalogue
    from tidewaiter.model.decision import Decision
    from tidewaiter.model.policy import Policy
    from tidewaiter.model.shipment import Shipment
    from tidewaiter.screening.pipeline import Lists

__all__ = ["ask", "ask_many", "lists_complete", "match", "not_searched", "screen"]


def screen(
    order: Shipment | Path | str,
    *,
    as_of: date | None = None,
    known_at: date | None = None,
    starter: bool = False,
    owners: Sequence[Path | str] = (),
    home: Path | None = None,
) -> Decision:
    """The decision on an order or an order file, on the lists in `home` (the user's own if None), with what the files of
    `owners` say of who owns whom.

    Raises InputError for an order or owner file that cannot be read, an order with no day and no `as_of`, SourceError for lists and
    LawError for law that cannot be used.
    """
    # The rules and the law are loaded for an order only: a search for one name must not wait for them.
    from tidewaiter.catalogue.tables import Tables, newest_day
    from tidewaiter.catalogue.through_time import through_time
    from tidewaiter.law.load import load_law
    from tidewaiter.lists.store import Store
    from tidewaiter.model.shipment import Shipment
    from tidewaiter.owners.read import read_owners
    from tidewaiter.screening.order_file import read_order
    from tidewaiter.screening.pipeline import Screener

    shipment = order if isinstance(order, Shipment) else read_order(order)
    told, place = read_owners(owners), _home(home)
    catalogue = through_time(Store(place), known_at=known_at or newest_day(place))
    tables = Tables(place, catalogue.known_at)
    screener = Screener(catalogue, load_law(), standard_policy(), told, tables)
    return screener.screen(shipment, as_of=as_of, starter=starter)


def match(party: Party | str, *, known_at: date | None = None, home: Path | None = None) -> PartyMatches:
    """Everyone listed who may be the party, on the lists in `home` (the user's own if None), best first.

    Raises InputError for a party that cannot be searched for, SourceError for lists that cannot be used.
    """
    asked = Party(name=party) if isinstance(party, str) else party
    return ask(_catalogue(home, known_at), asked)


def ask(lists: Lists, party: Party) -> PartyMatches:
    """Everyone on `lists` who may be `party`, its kind guessed from a legal form where it is not stated, names that it
    joins or that stand in its address searched each by itself too."""
    asked = structs.replace(party, aliases=(*party.aliases, *joined_names(party)))
    return with_places(lists.search(with_kind(asked)[0], "", standard_policy()), party)


def ask_many(lists: Lists, parties: Sequence[Party]) -> Iterator[PartyMatches | InputError]:
    """For each of the parties, in order, what `ask` gives, or why it cannot be searched for; searched together where
    the lists can."""
    if not isinstance(lists, _SearchedTogether):
        for party in parties:
            try:
                yield ask(lists, party)
            except InputError as error:
                yield error
        return
    asked = (structs.replace(party, aliases=(*party.aliases, *joined_names(party))) for party in parties)
    found = lists.search_many([with_kind(party)[0] for party in asked], standard_policy())
    for party, matches in zip(parties, found, strict=True):
        yield (
            matches
            if isinstance(matches, InputError)
            else with_places(structs.replace(matches, party=""), party)
        )


@runtime_checkable
class _SearchedTogether(Protocol):
    """Lists that can be asked for many parties at once."""

    def search_many(self, parties: Sequence[Party], policy: Policy) -> list[PartyMatches | QueryError]: ...


def lists_complete(lists: Lists) -> bool:
    """Whether some official list is there, none that is there is stale, undated or broken, and none that could be there
    was left out; neither the starter list nor nothing at all is enough in its place. A chosen list counts for nothing here:
    the search would be complete without it; a regional one only once it is imported."""
    states = {status.state for status in lists.coverage if not status.chosen}
    return (
        ListState.CURRENT in states
        and not states & {ListState.STALE, ListState.UNDATED, ListState.BROKEN}
        and not _unsearched(lists, regional=False)
    )


def not_searched(lists: Lists) -> tuple[str, ...]:
    """The lists that are not imported, of which no imported one holds the whole; not those that only one country's
    people choose to import."""
    return _unsearched(lists, regional=True)


def _unsearched(lists: Lists, *, regional: bool) -> tuple[str, ...]:
    """The same, with those that bind in the EU or the UK or without them."""
    absent = (ListState.MISSING, ListState.BROKEN, ListState.STARTER)
    held = {slug for status in lists.coverage if status.state not in absent for slug in status.watchlists}
    missing = (
        status
        for status in lists.coverage
        if status.state is ListState.MISSING and not status.chosen and (regional or not status.regional)
    )
    return tuple(status.list for status in missing if not set(status.watchlists) <= held)


def _catalogue(home: Path | None, known_at: date | None) -> Catalogue:
    from tidewaiter.catalogue.catalogue import Catalogue
    from tidewaiter.lists.store import Store

    return Catalogue.open(Store(_home(home)), known_at=known_at)


def _home(home: Path | None) -> Path:
    from tidewaiter.lists.home import home_folder

    return home_folder() if home is None else home
