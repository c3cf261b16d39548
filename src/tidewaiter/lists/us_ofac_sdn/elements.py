"""Elements of OFAC's files of XML, taken apart one by one: texts, attributes and elements that may come once or again.

What nobody takes out is told; an element that should come once and comes again is told, too, and its values are all kept.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.errors import DriftError
from tidewaiter.lists.strict import NEXT_STEP, Fields, Tally

__all__ = ["attribute", "child", "children", "number_of", "own", "passed", "signs", "text", "texts"]


def children(fields: Fields, name: str) -> Iterator[Fields]:
    """The elements of this name, each to be taken apart; one of bare text has its text as `own`."""
    value = fields.pop(name)
    for number, each in enumerate(value if isinstance(value, list) else [], 1):
        place = f"{fields.place}/{name}[{number}]"
        yield Fields(each if isinstance(each, dict) else {"#text": [each]}, place)


def child(fields: Fields, name: str, tally: Tally) -> Fields:
    """The one element of this name, without fields where there is none. A second one is told and not read."""
    found = list(children(fields, name))
    for other in found[1:]:
        tally.note(f"the element {name!r} comes again and is read once", other.place)
    return found[0] if found else Fields({}, f"{fields.place}/{name}")


def texts(fields: Fields, name: str) -> tuple[str, ...]:
    """The texts of all elements of this name that say something, with attributes passed over. Raises DriftError if one
    holds elements."""
    found = []
    for each in children(fields, name):
        said = own(each)
        held = [field for field in each.leftovers() if not field.startswith("@")]
        if held:
            raise DriftError(
                f"the element {name!r} holds elements, not text", field=fields.place, todo=NEXT_STEP
            )
        if said:
            found.append(said)
    return tuple(found)


def text(fields: Fields, name: str, tally: Tally) -> str | None:
    """The text of the one element of this name; where it comes again, which is told, all its texts."""
    place = fields.place
    found = texts(fields, name)
    if len(found) > 1:
        tally.note(f"the element {name!r} comes again, and its texts are joined", place)
    return "; ".join(dict.fromkeys(found)) or None


def own(fields: Fields) -> str | None:
    """The text of the element itself."""
    value = fields.pop("#text")
    said = " ".join(str(part) for part in value) if isinstance(value, list) else ""
    return " ".join(said.split()) or None


def attribute(fields: Fields, name: str) -> str | None:
    """The attribute of this name."""
    value = fields.pop(f"@{name}")
    return str(value[0]).strip() or None if isinstance(value, list) else None


def signs(fields: Fields, name: str) -> str:
    """The attribute of this name as it stands, with its blanks."""
    value = fields.pop(f"@{name}")
    return str(value[0]) if isinstance(value, list) else ""


def passed(fields: Fields, *names: str) -> None:
    """Takes out what is known and of no use here: numbers of the file's own, mostly."""
    for name in names:
        fields.pop(name)


def number_of(fields: Fields, name: str) -> str:
    """The number in the attribute. Raises DriftError where it is missing or no number."""
    found = attribute(fields, name)
    if found is None or not found.isdigit():
        raise DriftError(
            f"the attribute {name!r} holds no number: {found!r}", field=fields.place, todo=NEXT_STEP
        )
    return found
