"""What a goods line is classified as, for scopes that name foreign-made items: by US numbers and by other countries' alike."""

from __future__ import annotations

from tidewaiter.law.at import State
from tidewaiter.law.control_list import ControlList
from tidewaiter.law.direct_product import ProductScope, Unclassified
from tidewaiter.law.eccns import Eccn, NumberKind, entries_in, number_kind, read_eccn
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.goods import Goods, hs_digits
from tidewaiter.model.words import Standing
from tidewaiter.rules.export.us.numbers import is_german_own, us_numbers
from tidewaiter.rules.reach.frame import Papers, strongest

__all__ = ["Classified", "classified", "is_munition", "within"]


class Classified(Value, frozen=True, kw_only=True):
    """A line's numbers. `entries` are those that read as an ECCN, `ear99` that it is said to be on no list; with neither
    the line is not classified."""

    entries: tuple[Eccn, ...]
    ear99: bool
    hs: str | None

    def __str__(self) -> str:
        return ", ".join(str(eccn) for eccn in self.entries) or ("EAR99" if self.ear99 else "-")


def classified(goods: Goods) -> Classified:
    """The line's numbers. One of another country's list counts as the entry of the same five signs, since both follow
    what the control regimes agreed on."""
    stated = us_numbers(goods)
    others = (
        entry
        for name, text in goods.control_numbers.items()
        if not is_german_own(name, text)
        for entry in entries_in(text)
    )
    read = (read_eccn(number) for number in (*stated, *others))
    entries = dict.fromkeys(eccn for eccn in read if eccn is not None)
    # A paragraph says more than the entry alone, where both stand there.
    parted = {eccn.entry for eccn in entries if eccn.paragraph}
    return Classified(
        entries=tuple(eccn for eccn in entries if eccn.paragraph or eccn.entry not in parted),
        ear99=any(number_kind(number) is NumberKind.EAR99 for number in stated),
        hs=goods.hs,
    )


def is_munition(goods: Goods) -> bool:
    """Whether the line has a number of the Munitions List and no other: the State Department's, and no item of the EAR
    (15 CFR 734.3(b)(1)(i))."""
    kinds = {number_kind(number) for number in us_numbers(goods)}
    return kinds == {NumberKind.USML}


def within(scope: ProductScope, line: Classified, papers: Papers) -> tuple[Standing, bool]:
    """Whether the line is an item of that scope; and, where that is unknown, whether it is asked about only where something
    turns on it."""
    if scope.every:
        return Standing.YES, False
    found = [_by_code(papers.law, table, line, papers) for table in scope.tables]
    if scope.national_security:
        found += [_national_security(papers.law.control_list, eccn) for eccn in line.entries]
    sure = strongest(found)
    named = strongest(scope.names(eccn) for eccn in line.entries)
    if Standing.YES in (sure, named) or sure is Standing.UNKNOWN:
        return strongest((sure, named)), False
    if named is Standing.UNKNOWN:
        left_out = scope.unparted is Unclassified.OUT
        return Standing.NO if left_out else named, scope.unparted is Unclassified.OPEN
    if line.entries:
        return Standing.NO, False
    means = scope.unlisted if line.ear99 else scope.unclassified
    return Standing.NO if means is Unclassified.OUT else Standing.UNKNOWN, means is Unclassified.OPEN


def _by_code(law: Law, slug: str, line: Classified, papers: Papers) -> Standing:
    on_day = law.codes(slug).at(papers.day)
    if on_day.state is State.NOT_YET:
        return Standing.NO
    if line.hs is None:
        return Standing.UNKNOWN
    hits = on_day.hits(hs_digits(line.hs))
    sure = any(hit.standing is Standing.YES and not hit.wider for hit in hits)
    return Standing.YES if sure else Standing.UNKNOWN if hits else Standing.NO


def _national_security(listed: ControlList, eccn: Eccn) -> Standing:
    """Whether the entry has that reason for control; unknown for an entry that is not on file, and where the reason
    applies to a part of it."""
    entry = listed.entry(eccn.entry)
    if entry is None:
        return Standing.UNKNOWN
    reasons = [reason for reason in entry.reasons if reason.reason == "NS"]
    if any(reason.whole for reason in reasons):
        return Standing.YES
    return Standing.UNKNOWN if reasons else Standing.NO
