"""Elements with attributes, text and children, taken apart one by one so that what is left is told."""

from __future__ import annotations

from tidewaiter.lists.strict import Fields

__all__ = ["attribute", "said", "several", "text_of"]

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


def text_of(fields: Fields, name: str) -> str | None:
    """The texts of the elements of this name, joined by semicolons; attributes that are none of the file's own stay behind."""
    found = [text for element in several(fields, name) if (text := said(element))]
    return "; ".join(found) or None
