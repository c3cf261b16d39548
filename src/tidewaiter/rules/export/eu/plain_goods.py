"""Whether a goods line is of things that nobody expects on lists of dual-use goods and technology, and bears no number of any."""

from __future__ import annotations

from tidewaiter.law.eccns import NumberKind, number_kind
from tidewaiter.law.load import Law
from tidewaiter.model.goods import Goods, hs_digits
from tidewaiter.model.words import GoodsKind

__all__ = ["is_plain"]


def is_plain(goods: Goods, law: Law) -> bool:
    """Whether the line is a commodity of such a customs code, without a number of a control list but that it is EAR99."""
    if goods.kind is not GoodsKind.COMMODITY or goods.hs is None or goods.control_numbers:
        return False
    if goods.eccn and number_kind(goods.eccn) is not NumberKind.EAR99:
        return False
    return hs_digits(goods.hs).startswith(law.contract_duties.plain.codes)
