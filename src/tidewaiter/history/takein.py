"""Past orders on their way into DuckDB: gathered by column, written in batches, each party and article once."""

from __future__ import annotations

from array import array
from hashlib import blake2b
from typing import Any

import numpy as np

from tidewaiter.history.keys import PartyBlock, keys_of, part_key, plain
from tidewaiter.history.taken import GoodsBlock, Taken
from tidewaiter.refdata.countries import country_code

__all__ = ["Intake"]

_BATCH = 100_000
_REMEMBERED = 300_000
_FILE = 1 << 36
"""Orders of one file, at most: the number of a file and of an order in it make one number."""

_COLUMNS: dict[str, tuple[str, ...]] = {
    "past_order": ("id", "file", "line", "reference", "day", "status", "status_day", "destination"),
    "order_party": ("id", "role", "party"),
    "line": ("id", "goods", "us_content", "quantity", "unit", "amount", "currency"),
    "party": (
        "party", "code", "name", "country", "address", "email", "phone", "website", "number", "incorporated",
        "owners", "officers",
    ),
    "party_key": ("party", "kind", "key"),
    "goods": (
        "goods", "description", "words", "part_number", "part_key", "manufacturer", "hs", "hs6", "eccn", "origin",
    ),
}  # fmt: skip
_INTEGERS = frozenset({"id", "file", "line", "day", "status_day", "party", "goods"})
_NUMBERS = frozenset({"us_content", "quantity", "amount"})


class _Gathered:
    """The rows of one table on their way, by column."""

    def __init__(self, table: str) -> None:
        self.table = table
        self.columns: dict[str, Any] = {
            name: array("q") if name in _INTEGERS else array("d") if name in _NUMBERS else []
            for name in _COLUMNS[table]
        }
        self._append = [column.append for column in self.columns.values()]

    def add(self, *values: object) -> None:
        """Keeps one row."""
        for append, value in zip(self._append, values, strict=True):
            append(value)

    def __len__(self) -> int:
        return len(next(iter(self.columns.values())))

    def write(self, session: Any) -> None:
        """Writes what was gathered, and begins anew."""
        if not len(self):
            return
        names = ", ".join(self.columns)
        session.register("gathered", {name: _array(column) for name, column in self.columns.items()})
        session.execute(f"insert into {self.table} ({names}) select {names} from gathered")
        session.unregister("gathered")
        self.__init__(self.table)  # type: ignore[misc]


class Intake:
    """Writes the orders of one file; `known` are the numbers of parties and goods that the store has already."""

    def __init__(self, session: Any, file: int, known: tuple[set[int], set[int]]) -> None:
        self._session, self._file = session, file
        self._known_parties, self._known_goods = known
        self._orders, self._named, self._lines, self._parties, self._keys, self._goods = self._tables = tuple(
            _Gathered(table) for table in _COLUMNS
        )
        self._numbers: dict[tuple[str, ...], int] = {}
        self._numbered: dict[tuple[str, int], int] = {}
        self._places: dict[str, str] = {}
        self._last = -1
        self.merged = False

    def take(self, order: Taken, line: int) -> None:
        """Keeps the order, or the line of it, that stood at this line of the file."""
        at = self._numbered.setdefault((order.reference, order.day), len(self._numbered))
        self.merged = self.merged or at <= self._last
        self._last = max(self._last, at)
        id = self._file * _FILE + at
        place = self._place(order.destination)
        self._orders.add(
            id, self._file, line, order.reference, order.day, order.status, order.status_day, place
        )
        for role, block in order.parties:
            self._named.add(id, role, self._numbers.get(block) or self._party(block))
        for goods, content, quantity, unit, amount, currency in order.lines:
            article = self._numbers.get(goods) or self._article(goods)
            self._lines.add(id, article, content, quantity, unit, amount, currency)
        if len(self._orders) >= _BATCH:
            self.flush()

    @property
    def orders(self) -> int:
        """Different orders so far."""
        return len(self._numbered)

    def flush(self) -> None:
        """Writes what was gathered."""
        for table in self._tables:
            table.write(self._session)

    def _place(self, destination: str) -> str:
        if destination not in self._places:
            self._places[destination] = country_code(destination) or destination
        return self._places[destination]

    def _party(self, block: PartyBlock) -> int:
        number = self._number(block)
        if number not in self._known_parties:
            self._known_parties.add(number)
            self._parties.add(number, country_code(block[1]) or "", *block)
            for kind, key in keys_of(block):
                self._keys.add(number, kind.value, key)
        return number

    def _article(self, block: GoodsBlock) -> int:
        number = self._number(block)
        if number not in self._known_goods:
            self._known_goods.add(number)
            description, part, maker, code, eccn, origin = block
            self._goods.add(
                number,
                description,
                plain(description),
                part,
                part_key(part),
                maker,
                code,
                code[:6],
                eccn,
                origin,
            )
        return number

    def _number(self, block: tuple[str, ...]) -> int:
        """The number of a block, the same in every store: 63 bits of its digest, never 0."""
        if len(self._numbers) >= _REMEMBERED:
            self._numbers.clear()
        written = "\x1f".join(block).encode("utf-8", errors="surrogatepass")
        number = (int.from_bytes(blake2b(written, digest_size=8).digest()) >> 1) or 1
        self._numbers[block] = number
        return number


def _array(column: Any) -> Any:
    if isinstance(column, array):
        return np.frombuffer(column, dtype=np.int64 if column.typecode == "q" else np.float64)
    return np.array(column, dtype=object)
