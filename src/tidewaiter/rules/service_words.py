"""Lines that are a service, software or technology, by their kind or, where nobody gave it, by words that say nothing else."""

from __future__ import annotations

import re

from tidewaiter.model.goods import Goods
from tidewaiter.model.words import GoodsKind

__all__ = ["is_coded", "is_service_or_software"]

_SERVICE = r"(?:\S*beratung|\S*consult(?:ing|ancy)|\S*dienstleistung(?:en)?|(?:legal|tax) advice)"
_ENDS = re.compile(
    rf"(?:(?<!\w){_SERVICE}|(?<!\w)\S*lizenz(?:en)?|(?<!\w)licen[cs]es?|(?<!\w)subscriptions?)\W*$"
)
_BEGINS = re.compile(rf"\W*{_SERVICE}(?!\w)")


def is_service_or_software(goods: Goods) -> bool:
    """Whether the line is no commodity: by its kind, or, of a line without a customs code, by the words that it begins or ends
    with (a licence, advice)."""
    if goods.kind is not GoodsKind.COMMODITY:
        return True
    text = (goods.description or "").casefold()
    return goods.hs is None and bool(_ENDS.search(text) or _BEGINS.match(text))


def is_coded(goods: Goods) -> bool:
    """Whether the line has a customs code, or is of a kind that has none."""
    return goods.hs is not None or is_service_or_software(goods)
