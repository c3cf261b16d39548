"""Everything that owner files say, so kept that the owners of one firm are found without reading the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidewaiter.model.holding import Holder, Holding
from tidewaiter.owners.link import Name, names_of, numbers_of, perhaps_same, same

__all__ = ["Register"]

Number = tuple[str, str] | str


class Register:
    """Holdings by the firm they are in, and holders by their numbers and names."""

    def __init__(self, holdings: Sequence[Holding] = ()) -> None:
        self._in: dict[str, list[Holding]] = {}
        self._holders: dict[str, Holder] = {}
        self._by_number: dict[Number, list[str]] = {}
        self._by_name: dict[Name, list[str]] = {}
        for holding in holdings:
            self._in.setdefault(holding.owned.key, []).append(holding)
            for holder in (holding.owned, holding.owner):
                self._keep(holder)

    def holdings_in(self, key: str) -> Sequence[Holding]:
        """What anybody holds of the firm of that key, on whatever day."""
        return self._in.get(key, ())

    def alike(self, holder: Holder) -> Iterator[Holder]:
        """Everyone here who may be that holder, by a number or by a name; `same` tells whether they surely are."""
        keys: dict[str, None] = {}
        for number in _numbers(holder):
            keys |= dict.fromkeys(self._by_number.get(number, ()))
        for name in names_of(holder) if self._by_name else ():
            keys |= dict.fromkeys(self._by_name.get(name, ()))
        for key in keys:
            other = self._holders[key]
            if key != holder.key and (same(holder, other) or perhaps_same(holder, other)):
                yield other

    def _keep(self, holder: Holder) -> None:
        if holder.key in self._holders:
            return
        self._holders[holder.key] = holder
        for number in _numbers(holder):
            self._by_number.setdefault(number, []).append(holder.key)
        for name in names_of(holder):
            self._by_name.setdefault(name, []).append(holder.key)


def _numbers(holder: Holder) -> list[Number]:
    """Each number with its register, and by itself where it is long enough."""
    return [*holder.identifiers.items(), *numbers_of(holder)]
