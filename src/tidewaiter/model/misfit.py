"""What does not fit a type, said in plain words, with the exact field and the words that would fit."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

import msgspec
from msgspec import inspect

__all__ = ["Misfit", "misfit"]

Path = tuple[str | int, ...]

_STEP = re.compile(r"\[(\d+|\.\.\.)\]|\.([^.\[\]]+)|\[('[^']*'|\"[^\"]*\")\]")
_SHOWN = 60
_EXPECTED = {
    "array": "a list",
    "object": "a set of fields",
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "null": "nothing",
    "date": "a date written YYYY-MM-DD",
    "datetime": "a time written YYYY-MM-DDThh:mm:ssZ",
}
_CODE_OF = {"not an HS code": "hs", "not a country": "country"}


class Misfit(msgspec.Struct, frozen=True, kw_only=True):
    """One misfit: where (`path`), `what` is wrong, and what to do next (`todo`)."""

    path: Path
    what: str
    todo: str


def misfit(message: str, tree: object, as_type: object) -> Misfit:
    """The misfit that msgspec's `message` tells of, for a `tree` that does not fit `as_type`."""
    what, _, location = message.partition(" - at `$")
    place, _, in_map = location.partition("` in `$")
    path = tuple(_steps((in_map or place).rstrip("`")))
    fields = _fields(as_type, path)
    unknown = re.fullmatch(r"Object contains unknown field `(.*)`", what)
    if unknown:
        name = _in_file(unknown[1])
        return Misfit(
            path=(*path, unknown[1]),
            what=f"there is no field called {name} here",
            todo=_todo(unknown[1], tuple(fields), "Fields here"),
        )
    missing = re.fullmatch(r"Object missing required field `(.*)`", what)
    if missing:
        return Misfit(path=path, what=f"the field {missing[1]!r} is missing", todo=f"Add {missing[1]!r}")
    if what.startswith("Invalid enum value"):
        return _word(path, tree, as_type)
    own = _own_field(what, fields)
    if own:
        return Misfit(path=(*path, own), what=what, todo="Correct this field")
    return Misfit(path=path, what=_plain(what, _value(tree, path)), todo="Correct this field")


def _word(path: Path, tree: object, as_type: object) -> Misfit:
    value = str(_value(tree, path))
    allowed = tuple(_words(as_type, path))
    name = next((str(step) for step in reversed(path) if isinstance(step, str) and step != "..."), "word")
    return Misfit(
        path=path,
        what=f"{_in_file(value)} is not a {name} that is known",
        todo=_todo(value, allowed, "Words allowed"),
    )


def _todo(given: str, allowed: tuple[str, ...], heading: str) -> str:
    near = difflib.get_close_matches(given.casefold(), {word.casefold(): word for word in allowed}, n=1)
    exact = {word.casefold(): word for word in allowed}
    meant = f"Did you mean {exact[near[0]]!r}? " if near else ""
    return f"{meant}{heading}: {', '.join(allowed)}" if allowed else "Correct this field"


def _own_field(what: str, fields: tuple[str, ...]) -> str | None:
    """The field that a value's own check speaks of: its message begins with the field's name."""
    for beginning, field in _CODE_OF.items():
        if what.startswith(beginning) and field in fields:
            return field
    first = re.match(r"[a-z_]+(?= )", what)
    return first[0] if first and first[0] in fields else None


def _plain(what: str, value: object) -> str:
    shown = f", not {_in_file(value)}" if isinstance(value, str) else ""
    if re.match(r"Invalid RFC3339 encoded date\b", what):
        return f"a date written YYYY-MM-DD is expected{shown}"
    if what.startswith("Number out of range"):
        return f"a number of an ordinary size is expected{shown}"
    expected = re.match(r"Expected `([^`]*)`(?:, got `([^`]*)`)?", what)
    if not expected:
        return what
    kinds = [_EXPECTED.get(kind, kind) for kind in expected[1].split(" | ") if kind != "null"]
    got = {"array": "a list", "object": "a set of fields", "null": "nothing"}.get(expected[2] or "")
    return f"{' or '.join(kinds) or 'nothing'} is expected{shown or (f', not {got}' if got else '')}"


def _in_file(value: object) -> str:
    text = str(value)
    return repr(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}...")


def _steps(location: str) -> Iterator[str | int]:
    for index, name, quoted in _STEP.findall(location):
        if index:
            yield int(index) if index.isdigit() else index
        else:
            yield name or quoted[1:-1]


def _value(tree: object, path: Path) -> object:
    for step in path:
        if (isinstance(tree, dict) and step in tree) or (
            isinstance(tree, list) and isinstance(step, int) and step < len(tree)
        ):
            tree = tree[step]  # type: ignore[index]  # guarded: a dict holds step, or a list is long enough
        else:
            return None
    return tree


def _types(as_type: object, path: Path) -> Iterator[inspect.Type]:
    """Every type that a value at `path` may have, unions taken apart."""
    found = list(_members(inspect.type_info(as_type)))
    for step in path:
        found = [inner for outer in found for inner in _inside(outer, step)]
    yield from found


def _members(kind: inspect.Type) -> Iterator[inspect.Type]:
    if isinstance(kind, inspect.UnionType):
        for member in kind.types:
            yield from _members(member)
    elif isinstance(kind, inspect.Metadata):
        yield from _members(kind.type)
    else:
        yield kind


def _inside(kind: inspect.Type, step: str | int) -> Iterator[inspect.Type]:
    match kind:
        case inspect.StructType(fields=fields):
            for field in fields:
                if field.encode_name == step:
                    yield from _members(field.type)
        case inspect.VarTupleType(item_type=item) | inspect.ListType(item_type=item):
            yield from _members(item)
        case inspect.DictType(value_type=value):
            yield from _members(value)


def _fields(as_type: object, path: Path) -> tuple[str, ...]:
    kinds = _types(as_type, path)
    return tuple(
        field.encode_name for kind in kinds if isinstance(kind, inspect.StructType) for field in kind.fields
    )


def _words(as_type: object, path: Path) -> Iterator[str]:
    for kind in _types(as_type, path):
        if isinstance(kind, inspect.EnumType):
            yield from (str(word.value) for word in kind.cls)
