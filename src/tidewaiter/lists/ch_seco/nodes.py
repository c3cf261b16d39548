"""Elements with attributes, text and children, taken apart one by one so that what is left is told."""

from __future__ import annotations

from tidewaiter.lists.strict import Fields, Tally

__all__ = ["attribute", "day_of", "said", "several", "stray", "text_of"]

# Numbers and marks of the file itself, of no use here.
_OWN = ("@ssid", "@lang", "@quality", "@spelling-variant-type", "@variant-type")


def several(fields: Fields, name: str) -> tuple[Fields, ...]:
    """The elements of this name, as fields whether they hold text alone or more."""
    value = fields.pop(name)
    found = []
    for number, element in enumerate(value if isinstance(value, list) else [], 1):
        raw = element if isinstance(element, dict) else {"#text": [element]}
        found.append(Fields(raw, f"{fields.place}/{name}[{number}]"))
    return tuple(found)


def attribute(fields: Fields, name: str) -> str | None:
    """The attribute of this name; None where it is absent or empty."""
    value = fields.pop(f"@{name}")
    return (str(value[0]).strip() or None) if isinstance(value, list) and value else None


def said(fields: Fields) -> str | None:
    """The text of the element, with the marks of the file itself taken out."""
    value = fields.pop("#text")
    for own in _OWN:
        fields.pop(own)
    text = " ".join(str(part) for part in value) if isinstance(value, list) else ""
    return " ".join(text.split()) or None


def stray(fields: Fields, tally: Tally) -> None:
    """Takes out the marks of the file itself from an element that holds elements, and tells the text that stands among them."""
    if text := said(fields):
        tally.note("text stands among elements that is not read", fields.place, text)


def text_of(fields: Fields, name: str, tally: Tally) -> str | None:
    """The texts of the elements of this name, joined by semicolons; what they hold besides is told."""
    found = []
    for element in several(fields, name):
        if text := said(element):
            found.append(text)
        tally.leftovers(element, f"an element {name!r}")
    return "; ".join(found) or None


def day_of(fields: Fields, name: str, tally: Tally) -> str | None:
    """The day in the element of this name, ISO as far as it is known: in its text, its attributes, or an element of its own."""
    found = []
    for element in several(fields, name):
        holders = (element, *several(element, "day-month-year"))
        for holder in holders:
            parts = [(attribute(holder, part) or "").lstrip("0") for part in ("year", "month", "day")]
            written = "-".join(part.zfill(2) for part in parts if part)
            calendar = attribute(holder, "calendar")
            if text := said(holder) or written:
                found.append(text if calendar in (None, "Gregorian") else f"{text} {calendar}")
            tally.leftovers(holder, f"an element {name!r}")
    return "; ".join(found) or None
