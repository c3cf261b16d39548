"""Telling when shares may have been written as parts of one, 0.6 for 60 percent: then both are left open, and neither guessed."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import msgspec

from tidewaiter.model.holding import Holding
from tidewaiter.model.share import Share

__all__ = ["percent_or_part"]

_WHOLE = Fraction(1)
_HUNDRED = Fraction(100)


def percent_or_part(holdings: Sequence[Holding]) -> tuple[Holding, ...]:
    """The holdings in their order. Where one source states no share of a firm that is more than one, each that it states
    runs from that many percent to that part of the whole; one share above one shows that the source writes percent."""
    in_percent: set[tuple[str, str]] = set()
    for holding in holdings:
        if holding.share.least > _WHOLE or (holding.share.most > _WHOLE and not _open_end(holding.share)):
            in_percent.add(_told_by(holding))
    return tuple(
        holding if _told_by(holding) in in_percent or not _may_be_part(holding.share) else _either(holding)
        for holding in holdings
    )


def _told_by(holding: Holding) -> tuple[str, str]:
    return holding.source, holding.owned.key


def _open_end(share: Share) -> bool:
    """Whether the greatest it may be is the whole, which shows no unit: so it is where nothing is known, and of a bound."""
    return share.most == _HUNDRED and not share.is_exact


def _may_be_part(share: Share) -> bool:
    return 0 < share.most <= _WHOLE


def _either(holding: Holding) -> Holding:
    share = holding.share
    most = min(share.most * _HUNDRED, _HUNDRED)
    either = Share(least=share.least, most=most, above=share.above, below=share.below)
    return msgspec.structs.replace(holding, share=either, unit_open=True)
