"""One goods line on its way to one place, as the licence exceptions ask of it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from tidewaiter.law.at import State
from tidewaiter.law.control_list import ControlEntry
from tidewaiter.law.eccns import Eccn, NumberKind, number_kind, read_eccn
from tidewaiter.law.exception_items import among
from tidewaiter.law.licence_exceptions import At
from tidewaiter.law.load import Law
from tidewaiter.law.places import PlaceTable
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import GoodsKind, Standing
from tidewaiter.places.destination import departure_of
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.export.us.determination import Determination, applies_to, determine
from tidewaiter.rules.export.us.numbers import contradict, us_numbers
from tidewaiter.rules.reach.us.answers import answered

__all__ = ["Case", "both", "case_of", "either", "reason_slug"]

PREFIX = "us_exception/"


class Case(Value, frozen=True, kw_only=True):
    """The line (from 0), the place (ISO 3166 alpha-2 or slug of a region, empty where not known), the number of a US list
    that counts (empty where none can), and the sections that findings cite. Everything here is asked of `brief.clocks.as_of`."""

    brief: Brief
    law: Law
    line: int
    place: str
    number: str
    sections: dict[str, Standing]

    @property
    def day(self) -> datetime.date:
        """The day whose law counts."""
        return self.brief.clocks.as_of

    @property
    def goods(self) -> Goods:
        """The goods line."""
        return self.brief.shipment.goods[self.line]

    @property
    def eccn(self) -> Eccn | None:
        """The number as an ECCN, None for any other."""
        return read_eccn(self.number)

    @property
    def kind(self) -> GoodsKind:
        """What the line supplies, by its number where that says."""
        return self.eccn.kind if self.eccn is not None else self.goods.kind

    @property
    def entry(self) -> ControlEntry | None:
        """The entry of the Control List, None where there is none on file."""
        return self.law.control_list.entry(self.eccn.entry) if self.eccn is not None else None

    @property
    def country(self) -> str:
        """The country of the place: of an occupied region the one that it belongs to, of Hong Kong China."""
        region = next((region for region in self.law.regions if region.slug == self.place), None)
        country = region.countries[0] if region is not None else self.place
        treated = self.law.country_chart.treated(country, self.day)
        return treated.as_ if treated is not None else country

    def determination(self) -> Determination | None:
        """What the control list asks of the line there, None without a number or a place."""
        if not (self.number and self.country):
            return None
        return determine(self.law, self.number, self.country, self.day)

    def answer(self, slug: str) -> Standing:
        """What the order answers under that name: yes, no, else unknown."""
        return answered(self.brief.shipment, f"{PREFIX}{slug}")

    def is_one_of(self, items: Iterable[str]) -> Standing:
        """Whether the line is one of these items."""
        return among(self.number, items)

    def goes_to(self, at: At) -> Standing:
        """Whether the place is one of these destinations."""
        return self._stands({self.place, self.country} - {""}, at)

    def leaves_from(self, at: At) -> Standing:
        """Whether the goods leave from one of these."""
        return self._stands(self._spelt(departure_of(self.brief.shipment)), at)

    def came_from(self, at: At) -> Standing:
        """Whether the goods leave from one of these or were made there."""
        made = self._spelt(country_code(self.goods.origin))
        return either((self.leaves_from(at), self._stands(made, at)))

    def is_reexport(self) -> Standing:
        """Whether the goods leave from another country than the United States."""
        left = departure_of(self.brief.shipment)
        if left is None:
            return Standing.UNKNOWN
        return Standing.NO if left == "US" else Standing.YES

    def controlled_for(self, reason: str) -> Standing:
        """Whether the item is controlled for that reason (`MT`), or by that column of the chart (`NP 1`). Where the list
        leaves it open the order may answer, under the name of the reason."""
        found = self._listed_for(reason)
        return self.answer(reason_slug(reason)) if found is Standing.UNKNOWN else found

    def _listed_for(self, reason: str) -> Standing:
        if number_kind(self.number) is NumberKind.EAR99:
            return Standing.NO
        if self.eccn is None or self.entry is None:
            return Standing.UNKNOWN
        found = [
            applies_to(self.eccn, one) if not one.named else Standing.YES
            for one in self.entry.reasons
            if reason in (one.reason, one.column)
        ]
        return either(found)

    def _spelt(self, country: str | None) -> set[str]:
        treated = self.law.country_chart.treated(country, self.day) if country else None
        return {name for name in (country, treated.as_ if treated is not None else None) if name}

    def _stands(self, names: set[str], at: At) -> Standing:
        if not names:
            return Standing.NO if at == At() else Standing.UNKNOWN
        if names & set(at.also_places):
            return Standing.YES
        out = self._in_any(names, at.but_places, at.but_groups, at.but_table)
        wanted = bool(at.places or at.groups or at.table)
        inside = self._in_any(names, at.places, at.groups, at.table) if wanted else Standing.YES
        if Standing.YES is out or inside is Standing.NO:
            return Standing.NO
        return Standing.UNKNOWN if Standing.UNKNOWN in (out, inside) else Standing.YES

    def _in_any(
        self, names: set[str], places: tuple[str, ...], groups: tuple[str, ...], table: str
    ) -> Standing:
        if names & set(places):
            return Standing.YES
        tables = [self.law.country_group(group) for group in groups]
        tables += [self.law.places(table)] if table else []
        return either(self._member(names, one) for one in tables)

    def _member(self, names: set[str], table: PlaceTable) -> Standing:
        on_day = table.at(self.day)
        rows = [row for row in on_day.rows if row.place in names]
        if any(row.verified for row in rows):
            return Standing.YES
        return Standing.UNKNOWN if rows or on_day.state is not State.KNOWN else Standing.NO


def case_of(brief: Brief, law: Law, at: tuple[int, str], stated: str, sections: dict[str, Standing]) -> Case:
    """The case of the line and place in `at`; `stated` is the number that a finding speaks of, empty where none does: then
    the line's own counts, unless it has several that contradict each other."""
    line, place = at
    goods = brief.shipment.goods[line]
    own = us_numbers(goods)
    number = stated or ("" if contradict(goods) or not own else own[0])
    return Case(brief=brief, law=law, line=line, place=place, number=number, sections=sections)


def reason_slug(reason: str) -> str:
    """The name of the answer on a reason for control, `controlled_for_mt`."""
    return f"controlled_for_{reason.lower().replace(' ', '_')}"


def either(standings: Iterable[Standing]) -> Standing:
    """Yes where one is, else unknown where one is, else no."""
    found = set(standings)
    return next((each for each in (Standing.YES, Standing.UNKNOWN) if each in found), Standing.NO)


def both(left: Standing, right: Standing) -> Standing:
    """No where one is, else unknown where one is, else yes."""
    if Standing.NO in (left, right):
        return Standing.NO
    return Standing.UNKNOWN if Standing.UNKNOWN in (left, right) else Standing.YES
