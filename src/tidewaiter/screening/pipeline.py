"""The way of an order through the house: read `Screener.screen` first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from typing import Protocol, TypeVar

import msgspec

from tidewaiter.catalogue.tables import Tables
from tidewaiter.decisions.decide import decide
from tidewaiter.errors import InputError, QueryError
from tidewaiter.goods.controls import controls_of
from tidewaiter.goods.hints import hints_of
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief, Clocks, Subject
from tidewaiter.model.decision import Basis, Decision, ListBasis
from tidewaiter.model.finding import Nexus
from tidewaiter.model.goods import Control
from tidewaiter.model.hint import GoodsHint
from tidewaiter.model.holding import OwnerFiles, Ownership
from tidewaiter.model.listing import ListStatus
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.party import Party
from tidewaiter.model.past import Past, PastBasis, PastFile
from tidewaiter.model.policy import Policy, digest
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import EntityKind, Regime, Standing
from tidewaiter.owners.gather import gather
from tidewaiter.owners.register import Register
from tidewaiter.places.destination import destination_of
from tidewaiter.rules.assess import assess
from tidewaiter.rules.reach import Known, bind
from tidewaiter.screening.clocks import clocks
from tidewaiter.screening.engine import engine_code, engine_version
from tidewaiter.screening.joined_names import with_places
from tidewaiter.screening.looked_up import LookedUp, look_up
from tidewaiter.screening.order_file import check_order
from tidewaiter.screening.subjects import found_owners, neighbour, subjects

__all__ = ["Lists", "PastOrders", "Screener"]

T = TypeVar("T")


class Lists(Protocol):
    """What screening asks of a catalogue: what is loaded, and who on it may be a party."""

    @property
    def known_at(self) -> date:
        """The day up to which lists had been received."""

    @property
    def coverage(self) -> tuple[ListStatus, ...]:
        """The state of every list."""

    @property
    def lists(self) -> tuple[ListBasis, ...]:
        """The lists that are searched, for the basis."""

    @property
    def index_digest(self) -> str:
        """The digest of what is searched."""

    @property
    def engine_kind(self) -> str:
        """Which retrieval runs: `kernel` or `reference`."""

    def search(self, party: Party, pointer: str, policy: Policy) -> PartyMatches:
        """Everyone listed who may be `party`, which stands at `pointer`."""


class PastOrders(Protocol):
    """What screening asks of a history."""

    @property
    def digest(self) -> str:
        """The digest of everything in it."""

    @property
    def files(self) -> tuple[PastFile, ...]:
        """What was taken in."""

    def about(
        self,
        shipment: Shipment,
        subjects: Sequence[Subject],
        *,
        day: date,
        lost: Collection[str],
        destination: str | None,
    ) -> Past:
        """What past orders and trade flows up to `day` say that bears on the order."""


class Screener:
    """Screens orders against one catalogue, one state of the law and one policy, with what owner files say of parties, and
    reference tables of codes where these are imported."""

    def __init__(
        self,
        catalogue: Lists,
        law: Law,
        policy: Policy,
        owners: OwnerFiles | None = None,
        tables: Tables | None = None,
        history: PastOrders | None = None,
    ) -> None:
        self.owners = owners or OwnerFiles()
        self.history = history
        self.tables = tables
        self._register = Register(self.owners.holdings)
        self.catalogue = catalogue
        self.law = law
        self.policy = policy
        self._searched: dict[bytes, PartyMatches] = {}

    def screen(
        self,
        shipment: Shipment,
        *,
        as_of: date | None = None,
        known_at: date | None = None,
        starter: bool = False,
        today: date | None = None,
    ) -> Decision:
        """The decision on one order; the same basis gives the same bytes.

        `today` stands in where neither the order nor the caller gives a day; `starter` accepts the sample list
        where no list is imported. A step that fails becomes a fault of the brief, so that the decision is not
        complete. Raises InputError for an order without any day, with names or dates that no order file may hold, or a
        `known_at` other than the catalogue's.
        """
        if known_at not in (None, self.catalogue.known_at):
            raise InputError(f"the lists were opened as known on {self.catalogue.known_at}, not {known_at}")
        check_order(shipment)
        on = clocks(shipment, as_of=as_of, known_at=self.catalogue.known_at, today=today)
        faults: list[str] = []
        alone = LookedUp(shipment=shipment)
        told = _step(faults, "tables", lambda: look_up(shipment, self.tables), alone)
        papers = told.shipment
        who: tuple[Subject, ...] = _step(faults, "parties", lambda: subjects(papers), ())
        ownership = _step(faults, "owners", lambda: gather(who, self._register), Ownership())
        above: tuple[Subject, ...] = _step(faults, "owners", lambda: found_owners(ownership.found), ())
        who = (*who, *above)
        matches = tuple(self._search(subject) for subject in who)
        controls: tuple[Control, ...] = _step(faults, "goods", lambda: controls_of(papers, self.law, on), ())
        hints: tuple[GoodsHint, ...] = _step(faults, "hints", lambda: hints_of(papers, self.law, on), ())
        known = Known(matches=matches, ownership=ownership)
        nexus = _step(faults, "nexus", lambda: bind(papers, who, self.law, on.as_of, known), _unknown_nexus())
        destination = _step(faults, "destination", lambda: destination_of(papers), None)
        past = _step(faults, "history", lambda: self._past(papers, who, on, destination), None)
        brief = Brief(
            shipment=papers,
            subjects=who,
            clocks=on,
            matches=matches,
            controls=controls,
            nexus=nexus,
            coverage=self.catalogue.coverage,
            destination=destination,
            starter_accepted=starter,
            ownership=ownership,
            faults=tuple(faults),
            hints=hints,
            limits=self.policy.route,
            ports=told.ports,
            headings=told.headings,
            flag_limits=self.policy.flags.limits,
            past=past,
        )
        basis = msgspec.structs.replace(self._basis(on, starter, past), tables=told.used)
        decision = decide(papers, assess(brief, self.law), matches, basis, self.policy)
        return msgspec.structs.replace(decision, owners=ownership.found)

    def _past(
        self, shipment: Shipment, who: tuple[Subject, ...], on: Clocks, destination: str | None
    ) -> Past | None:
        """What past orders say, with what the lists say of those whom only they name; None where none are on file."""
        if self.history is None:
            return None
        past = self.history.about(
            shipment,
            who,
            day=min(shipment.date or on.as_of, on.as_of),
            lost=self.law.places("sanctioned_destinations").at(on.as_of).members,
            destination=destination,
        )
        beside = tuple(
            msgspec.structs.replace(each, found=self._search(neighbour(f"/history/{at}", each.party)))
            for at, each in enumerate(past.neighbours)
        )
        return msgspec.structs.replace(past, neighbours=beside)

    def _search(self, subject: Subject) -> PartyMatches:
        """What the lists say of one subject; a name searched before is not searched again."""
        asked = msgspec.structs.replace(subject.party, role=None)
        key = msgspec.json.encode(asked, order="deterministic")
        if key not in self._searched:
            self._searched[key] = self._ask(asked, subject.pointer)
        found = self._searched[key]
        here = tuple(
            msgspec.structs.replace(match, party=subject.pointer)
            for match in found.matches
            if not subject.place or match.entity.kind is EntityKind.ADDRESS
        )
        return msgspec.structs.replace(found, party=subject.pointer, matches=here, total=len(here))

    def _ask(self, party: Party, pointer: str) -> PartyMatches:
        try:
            return with_places(self.catalogue.search(party, pointer, self.policy), party)
        except QueryError as error:
            gap = str(error)
        except Exception as error:  # a search that breaks must leave a gap, and the other parties searched
            gap = f"the search failed: {type(error).__name__}: {error}"
        return PartyMatches(party=pointer, matches=(), total=0, complete=False, gaps=(gap,))

    def _basis(self, on: Clocks, starter: bool, past: Past | None) -> Basis:
        return Basis(
            engine=f"{engine_version()}+{engine_code()}",
            engine_kind=self.catalogue.engine_kind,
            law_digest=self.law.digest,
            index_digest=self.catalogue.index_digest,
            policy_digest=digest(self.policy),
            as_of=on.as_of,
            as_of_from=on.as_of_from,
            known_at=on.known_at,
            starter_accepted=starter,
            lists=self.catalogue.lists,
            owner_files=self.owners.files,
            history=self._past_basis(past, on),
        )

    def _past_basis(self, past: Past | None, on: Clocks) -> PastBasis | None:
        history = self.history
        if history is None:
            return None
        until = past.until if past is not None else on.as_of
        return PastBasis(digest=history.digest, until=until, files=history.files)


def _step(faults: list[str], name: str, step: Callable[[], T], otherwise: T) -> T:
    """What `step` gives, else `otherwise` and one more fault: a gap is reported, never taken for silence."""
    try:
        return step()
    except InputError:
        raise
    except Exception as error:  # fail closed: whatever broke, the decision must say that it is not complete
        faults.append(f"{name}: {type(error).__name__}: {error}")
        return otherwise


def _unknown_nexus() -> tuple[Nexus, ...]:
    unknown = Standing.UNKNOWN
    return tuple(Nexus(regime=regime, persons=unknown, items=unknown, grounds=()) for regime in Regime)
