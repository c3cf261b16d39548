"""Past orders in the shape of the order file: one a file, one a line, or one a row under dotted headings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tidewaiter.errors import InputError
from tidewaiter.history.taken import Bad, Taken, taken_of
from tidewaiter.model.document import Path, Tree, fit
from tidewaiter.model.shipment import Shipment

__all__ = ["as_text", "path_of", "planted", "taken_from"]

_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_OWN = ("status", "status_date")


def taken_from(tree: Tree, *, file: str, lines: dict[Path, int] | None = None) -> Taken:
    """The past order that a tree of text stands for: the order file's fields, and `status` and `status_date`. Raises Bad,
    naming the field, for whatever does not fit."""
    if not isinstance(tree, dict):
        raise Bad("", "a set of fields is expected here")
    own = {name: tree.pop(name) or "" for name in _OWN if name in tree}
    for name, value in own.items():
        if not isinstance(value, str):
            raise Bad(name, "a word is expected here")
    try:
        shipment = fit(tree, Shipment, file=file, lines=lines or {})
    except InputError as error:
        raise Bad(error.field or "", error.what) from None
    return taken_of(shipment, str(own.get("status", "")), str(own.get("status_date", "")))


def path_of(heading: str) -> tuple[str | int, ...]:
    """The steps of a dotted heading: `goods[0].value.amount`, or `goods.0.value.amount`, is goods, 0, value, amount."""
    steps: list[str | int] = []
    for name, number in _STEP.findall(heading.strip()):
        steps.append(int(number or name) if number or name.isdecimal() else name)
    return tuple(steps)


def planted(paths: Sequence[tuple[str | int, ...]], cells: Sequence[str | None]) -> Tree:
    """The tree in which each cell stands at its path; empty cells are left out, and so are the places they leave."""
    root: dict[str | int, object] = {}
    for path, cell in zip(paths, cells, strict=True):
        if cell is None or not cell.strip():
            continue
        here = root
        for step in path[:-1]:
            inner = here.setdefault(step, {})
            if not isinstance(inner, dict):
                raise Bad(str(step), "one heading names a value, another a field within it")
            here = inner
        here[path[-1]] = cell
    return _lists(root)


def _lists(node: object) -> Tree:
    if not isinstance(node, dict):
        return str(node)
    if node and all(isinstance(step, int) for step in node):
        return [_lists(node[step]) for step in sorted(node)]
    return {str(step): _lists(inner) for step, inner in node.items()}


def as_text(value: object) -> Tree:
    """A value of a table, with every scalar as text; what is empty is left out of sets of fields."""
    if value is None:
        return None
    if isinstance(value, Mapping):
        return {str(key): as_text(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, list | tuple):
        return [as_text(inner) for inner in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
