"""completeness/classification: a goods line stands on a control list, and no rule on file says what that asks for."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.ausfuhrliste import is_own, read_number
from tidewaiter.law.eccns import NumberKind, number_kind, read_eccn
from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import GoodsKind, Regime, Standing
from tidewaiter.places.destination import reached, stays_in
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.binding import standing
from tidewaiter.rules.completeness.gap import gap
from tidewaiter.rules.completeness.vague import is_no_number, is_vague
from tidewaiter.rules.export.eu.annex_i_numbers import customs_codes, read_by_union
from tidewaiter.rules.export.eu.move import Move, move_of, states_of
from tidewaiter.rules.export.gb.numbers import is_gb_number
from tidewaiter.rules.export.us.numbers import contradict, is_us_number, only_american, us_numbers

__all__ = ["SLUG", "find"]

SLUG = "completeness/classification"
# What the rules on the Union's list speak of; what is brokered past it they do not.
_READ = (Move.EXPORT, Move.PERHAPS, Move.TRANSFER)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each line that leaves its country with a number that a control list other than that of the United
    States may hold, for each whose number is none, for each with US numbers that contradict one another, and for each
    under US law for which none is given.

    What a number of the Commerce Control List asks for is the business of export/us/ccl; its numbers from 000 to 499
    and those of arms stand on other countries' lists as well, so that they leave a gap where another law is at home.
    """
    exporter = brief.shipment.exporter
    home = country_code(exporter.country) if exporter is not None else None
    stays = _stays(brief, home)
    us_items = standing(brief, Regime.US, Binding.ITEMS) is Standing.YES
    union = _Union(brief, law)
    german = standing(brief, Regime.DE, Binding.EITHER) is not Standing.NO
    for at, line in enumerate(brief.shipment.goods):
        numbers = tuple(
            text
            for text in _numbers(line, home)
            if not union.reads(line, text) and not (german and _read_in_germany(text, law))
        )
        if numbers and not stays:
            yield _gap(brief, law, at, ", ".join(numbers), "")
        if line.eccn and number_kind(line.eccn) is NumberKind.NONE:
            yield _gap(brief, law, at, line.eccn, "unreadable")
        elif contradict(line):
            yield _gap(brief, law, at, ", ".join(us_numbers(line)), "contradiction")
        if us_items and not stays and not line.eccn and not _classified(line):
            yield _gap(brief, law, at, "-", "unclassified")
        elif union.asks(line) and not stays:
            yield _gap(brief, law, at, "-", "eu_unclassified")


class _Union:
    """What the rules on the Union's dual-use list read of this order's numbers, and whether they ask for one."""

    def __init__(self, brief: Brief, law: Law) -> None:
        self._move = move_of(brief, law)
        self._states = states_of(brief, law)
        self._on_day = law.dual_use.at(brief.clocks.as_of)
        self._declared = "Y901" in customs_codes(brief.shipment)

    def reads(self, line: Goods, text: str) -> bool:
        """Whether that text of `_numbers` is one of them: a number of theirs, or an ECCN that stands on their list too."""
        if self._move not in _READ:
            return False
        name, _, number = text.partition(" ")
        if name == "ECCN":
            return self._on_day.holds(number) is Standing.YES
        return name in line.control_numbers and (
            read_by_union(name, number, self._states)
            or (is_us_number(name, number) and self._on_day.holds(number) is Standing.YES)
        )

    def asks(self, line: Goods) -> bool:
        """Whether the line leaves the Union, and nothing at all is said of any list."""
        said = self._declared or line.eccn or line.control_numbers or line.kind is GoodsKind.SERVICE
        return self._move is Move.EXPORT and not said


def _stays(brief: Brief, home: str | None) -> bool:
    """Whether every place of the order is the exporter's country and the goods never left it; for the
    United States the places alone count, since their law asks of nothing that goes there."""
    if (
        home is None
        or home != brief.destination
        or {each.country for each in reached(brief.shipment)} != {home}
    ):
        return False
    return home == Regime.US.value or stays_in(brief.shipment, home) is Standing.YES


def _classified(line: Goods) -> bool:
    """Whether the line has a US control number under another name, which export/us/ccl and `find` read as well."""
    return any(is_us_number(name, text) for name, text in line.control_numbers.items())


def _numbers(line: Goods, home: str | None) -> Iterator[str]:
    """The line's numbers for which no rule is on file, as they stand."""
    eccn = (line.eccn or "").strip()
    if _elsewhere_too(eccn, home):
        yield f"ECCN {eccn}"
    for list_name, number in sorted(line.control_numbers.items()):
        plain = number.strip()
        # What a number of the United Kingdom asks for is the business of export/gb/control_list.
        if is_vague(plain) or is_no_number(plain) or only_american(plain) or is_gb_number(list_name):
            continue
        known = is_us_number(list_name, plain) and number_kind(plain) is not NumberKind.NONE
        if not known or _elsewhere_too(plain, home):
            yield f"{list_name} {plain}"


def _read_in_germany(text: str, law: Law) -> bool:
    """Whether the rules on the German list read that text of `_numbers`: a number of its own, or what is no number at all."""
    name, _, number = text.partition(" ")
    read = read_number(number)
    return name.casefold() in law.ausfuhrliste.named and (read is None or is_own(read[0]))


def _elsewhere_too(number: str, home: str | None) -> bool:
    """Whether a law is at home whose lists may hold the number too, and whose rules do not ask that themselves."""
    asked = home in (Regime.US.value, Regime.GB.value)
    return not asked and read_eccn(number) is not None and not only_american(number)


def _gap(brief: Brief, law: Law, at: int, numbers: str, variant: str) -> Finding:
    line = brief.shipment.goods[at]
    facts = {
        "line": str(at + 1),
        "goods": line.description or line.part_number or "-",
        "numbers": numbers,
        "destination": brief.destination or "-",
    }
    return gap(law.card(SLUG), f"/goods/{at}", facts, variant)
