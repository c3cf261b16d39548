"""Every value of the law on file with the name of what it stands in, so that a check can forget none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation

__all__ = ["Held", "sources_of", "walk"]

_NAMES = ("slug", "watchlist", "entry", "code")


class Held(NamedTuple):
    """A value, the name of the nearest thing that has one, the field of the law it stands below, and the values that
    enclose it, outermost first."""

    value: Value
    name: str
    field: str
    above: tuple[Value, ...]


def walk(law: Law) -> Iterator[Held]:
    """Every value below the law, each after those that enclose it, citations among them."""
    for field in law.__struct_fields__:
        yield from _below(getattr(law, field), field, field, ())


def _below(found: object, name: str, field: str, above: tuple[Value, ...]) -> Iterator[Held]:
    if isinstance(found, Value):
        own = next((text for key in _NAMES if isinstance(text := getattr(found, key, None), str)), name)
        yield Held(found, own, field, above)
        for each in found.__struct_fields__:
            yield from _below(getattr(found, each), own, field, (*above, found))
    elif isinstance(found, tuple):
        for each in found:
            yield from _below(each, name, field, above)
    elif isinstance(found, dict):
        for each in found.values():
            yield from _below(each, name, field, above)


def sources_of(value: Value) -> tuple[Citation, ...]:
    """The citations that the value itself carries, by whatever field."""
    cited: list[Citation] = []
    for field in value.__struct_fields__:
        stands = getattr(value, field)
        held = (
            stands.values()
            if isinstance(stands, dict)
            else stands
            if isinstance(stands, tuple)
            else (stands,)
        )
        cited += [each for each in held if isinstance(each, Citation)]
    return tuple(cited)
