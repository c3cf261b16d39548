"""A party of the list in blocks, the same ones whichever form it was read from: its acts, names, addresses, births, papers.

Names of fields are those of the XML in lower case; what the comma-separated file calls otherwise is called so here, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from tidewaiter.lists.reader import Reading
from tidewaiter.lists.strict import Fields, Tally

__all__ = ["Party", "from_element", "from_rows"]

# The blocks by the names of their elements, and by the beginnings of their columns.
_ELEMENTS = ("regulation", "nameAlias", "address", "birthdate", "identification", "citizenship")
_COLUMNS = {
    "entity_regulation_": "regulation", "namealias_": "namealias", "address_": "address", "birthdate_": "birthdate",
    "identification_": "identification", "citizenship_": "citizenship", "entity_": "head",
}  # fmt: skip
_CALLED = {
    ("head", "eu_referencenumber"): "eureferencenumber",
    ("head", "subjecttype_classificationcode"): "classificationcode",
    ("regulation", "type"): "regulationtype",
    ("birthdate", "day"): "dayofmonth",
    ("birthdate", "month"): "monthofyear",
    ("identification", "typecode"): "identificationtypecode",
    ("identification", "typedescription"): "identificationtypedescription",
}
# What every block says of itself beside its content.
_OF_ITSELF = ("logicalid", "regulationlanguage")


class Party(NamedTuple):
    """The blocks of one party. `contacts` of an address are a field of its own, text of `key=value` lines."""

    place: str
    head: Fields
    acts: tuple[Fields, ...]
    names: tuple[Fields, ...]
    addresses: tuple[Fields, ...]
    births: tuple[Fields, ...]
    papers: tuple[Fields, ...]
    citizenships: tuple[Fields, ...]


def from_element(fields: Fields, tally: Tally) -> Party:
    """The party of one element."""
    place = fields.place
    raw = {name: fields.pop(name) for name in fields.leftovers()}
    blocks = {
        name.lower(): [
            _block(name, element, place, number, tally)
            for number, element in enumerate(_list(raw.pop(name, None)), 1)
        ]
        for name in _ELEMENTS
    }
    head: dict[str, object] = {}
    for element in _list(raw.pop("subjectType", None)):
        words = element if isinstance(element, dict) else {}
        head["subjecttype"], head["classificationcode"] = (
            _first(words, "@code"),
            _first(words, "@classificationCode"),
        )
    head["remark"] = _joined(raw.pop("remark", None))
    for name, value in raw.items():
        head[name.lower().removeprefix("@")] = _first({name: value}, name) if name.startswith("@") else value
    return _party(
        place,
        head,
        {name: [Fields(block, where) for block, where in found] for name, found in blocks.items()},
    )


def from_rows(rows: Iterable[Fields], reading: Reading, tally: Tally) -> Iterator[Party]:
    """The parties of the rows, each of which holds some of the blocks of one party; a block that comes again is one."""
    groups: dict[str, tuple[str, dict[str, str], dict[str, dict[tuple[tuple[str, str], ...], str]]]] = {}
    for row in rows:
        number = row.text("entity_logicalid")
        row.pop("filegenerationdate")
        if number is None:
            reading.reject(row.place, "the row has no Entity_LogicalId")
            continue
        held = _of_row(row, tally)
        head = held.pop("head", {})
        _, said, blocks = groups.setdefault(number, (row.place, {"logicalid": number}, {}))
        for name, text in head.items():
            if said.setdefault(name, text) == text:
                continue
            if name == "remark":
                said[name] = "; ".join(dict.fromkeys((*said[name].split("; "), *text.split("; "))))
            else:
                tally.note(
                    "the rows of a party differ in what they say of the party as a whole", row.place, name
                )
        for name, block in held.items():
            blocks.setdefault(name, {}).setdefault(tuple(block.items()), row.place)
    for place, said, blocks in groups.values():
        found = {
            name: [Fields(dict(items), where) for items, where in several.items()]
            for name, several in blocks.items()
        }
        yield _party(place, said, found)


def _party(place: str, head: Mapping[str, object], blocks: Mapping[str, list[Fields]]) -> Party:
    def of(name: str) -> tuple[Fields, ...]:
        return tuple(blocks.get(name, ()))

    return Party(
        place, Fields(head, place), of("regulation"), of("namealias"), of("address"), of("birthdate"), of("identification"),
        of("citizenship"),
    )  # fmt: skip


def _of_row(row: Fields, tally: Tally) -> dict[str, dict[str, str]]:
    """The blocks of one row that say anything, but for their own numbers."""
    found: dict[str, dict[str, str]] = {}
    for column in row.leftovers():
        begun = next((begin for begin in _COLUMNS if column.startswith(begin)), None)
        text = row.text(column)
        if begun is None:
            if text:
                tally.note(f"the column {column!r} is not known and was not read", row.place)
            continue
        block, name = _COLUMNS[begun], column.removeprefix(begun)
        act = name.removeprefix("regulation_") if block != "regulation" else name
        name = f"act_{act}" if act != name else _CALLED.get((block, name), name)
        if text and name not in _OF_ITSELF:
            found.setdefault(block, {})[name] = text if name == "contactinfo" else " ".join(text.split())
    return {
        block: said
        for block, said in found.items()
        if block == "head" or any(not name.startswith("act_") for name in said)
    }


def _block(name: str, element: object, place: str, number: int, tally: Tally) -> tuple[dict[str, str], str]:
    """The attributes of an element and what stands in it, and its place."""
    where = f"{place}/{name}[{number}]"
    parts = element if isinstance(element, dict) else {}
    said: dict[str, str] = {}
    for key, value in parts.items():
        plain = key.lower().removeprefix("@")
        if key.startswith("@"):
            if text := _first(parts, key).strip():
                said[plain] = text
        elif key == "regulationSummary":
            said |= _act(value)
        elif key == "contactInfo":
            said["contactinfo"] = "\n".join(_contacts(value, where, tally))
        elif key in ("remark", "publicationUrl"):
            said[plain] = _joined(value)
        else:
            tally.note(f"the element {key!r} of {name!r} is not known and was not read", where)
    return {key: text for key, text in said.items() if key not in _OF_ITSELF and text}, where


def _act(value: object) -> dict[str, str]:
    """The act that a block was taken from, as the columns of the other form have it."""
    found: dict[str, str] = {}
    for element in _list(value):
        if isinstance(element, dict):
            found |= {f"act_{key.lower().removeprefix('@')}": _first(element, key).strip() for key in element}
    return {("act_type" if key == "act_regulationtype" else key): text for key, text in found.items()}


def _contacts(value: object, place: str, tally: Tally) -> Iterator[str]:
    for element in _list(value):
        if isinstance(element, dict):
            for unread in element.keys() - {"@key", "@value"}:
                tally.note(f"the part {unread!r} of a contact is not known and was not read", place)
            yield f"{_first(element, '@key')}={_first(element, '@value')}"
        elif str(element).strip():
            yield str(element).strip()


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _first(parts: Mapping[str, object], key: str) -> str:
    values = _list(parts.get(key))
    return str(values[0]) if values else ""


def _joined(value: object) -> str:
    """The texts of elements, whether they hold text alone or attributes besides, joined by semicolons."""
    pieces = (each.get("#text") if isinstance(each, dict) else [each] for each in _list(value))
    texts = (" ".join(str(piece).split()) for several in pieces for piece in _list(several))
    return "; ".join(text for text in texts if text)
