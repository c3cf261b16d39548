"""The brief: everything known about one order, gathered into one frozen value that the rules read."""

from __future__ import annotations

import datetime

from tidewaiter.model.base import Value
from tidewaiter.model.finding import Nexus
from tidewaiter.model.goods import Control
from tidewaiter.model.hint import GoodsHint
from tidewaiter.model.holding import Ownership
from tidewaiter.model.listing import ListStatus
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.party import Party
from tidewaiter.model.past import Past
from tidewaiter.model.policy import FlagLimits, RouteLimits
from tidewaiter.model.port import Port
from tidewaiter.model.shipment import Shipment

__all__ = ["Brief", "Clocks", "Subject"]


class Clocks(Value, frozen=True, kw_only=True):
    """The two clocks of a screening, and where `as_of` was taken from (asked, shipment_date, date, today)."""

    as_of: datetime.date
    as_of_from: str
    known_at: datetime.date


class Subject(Value, frozen=True, kw_only=True):
    """A party of the order in every place where one is named (parties, exporter, payer, carrier, vessel, bank, owner,
    officer), or one whom only an owner file names: `pointer` is the JSON pointer of that place, `/owners/0` and so on for
    the latter. `kind_guessed` says that the kind was not stated; `place` that
    it is no party but a place, of which only listed addresses are asked."""

    pointer: str
    party: Party
    kind_guessed: bool = False
    place: bool = False


class Brief(Value, frozen=True, kw_only=True):
    """One order with everything that was found out about it. `destination` is ISO 3166 alpha-2 or None when not
    stated or not understood; `starter_accepted` that the sample list may serve where no list is imported. `hints` say what
    goods lines may be, by line, and classify nothing. `ports` are those that an imported table of codes tells, by the text
    of the place, and `headings` the texts of customs codes by goods line; a table that is not imported tells nothing."""

    shipment: Shipment
    subjects: tuple[Subject, ...]
    clocks: Clocks
    matches: tuple[PartyMatches, ...]
    controls: tuple[Control, ...]
    nexus: tuple[Nexus, ...]
    coverage: tuple[ListStatus, ...]
    destination: str | None
    starter_accepted: bool
    ownership: Ownership = Ownership()
    faults: tuple[str, ...] = ()
    limits: RouteLimits = RouteLimits()
    flag_limits: FlagLimits = FlagLimits()
    hints: tuple[GoodsHint, ...] = ()
    past: Past | None = None
    ports: dict[str, Port] = {}
    headings: dict[int, str] = {}
