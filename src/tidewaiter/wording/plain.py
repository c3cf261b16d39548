"""Text made safe to show: nothing that moves the cursor, turns the direction or cannot be seen gets through."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["hidden", "json_safe", "visible"]

_SUSPECT = re.compile(r"[^\x20-\x7e]")
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def visible(text: str) -> str:
    """The text on one line, with every character that cannot be seen spelt out, such as `<U+202E>`."""
    return _SUSPECT.sub(_shown, text)


def hidden(text: str) -> tuple[str, ...]:
    """The characters of the text that cannot be seen, each once, as `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    unseen = dict.fromkeys(sign for sign in text if unicodedata.category(sign) in _UNSEEN)
    return tuple(f"U+{ord(sign):04X} {unicodedata.name(sign, 'CONTROL')}" for sign in unseen)


def json_safe(document: str) -> str:
    """The JSON text with every unseen character inside it escaped, which changes no value; line breaks stay."""
    if document.isascii() and document.isprintable():  # most lines: told in a tenth of the time
        return document
    return _SUSPECT.sub(_escaped, document)


def _shown(found: re.Match[str]) -> str:
    sign = found.group()
    if sign in "\n\r\t":
        return " "
    return f"<U+{ord(sign):04X}>" if unicodedata.category(sign) in _UNSEEN else sign


def _escaped(found: re.Match[str]) -> str:
    sign = found.group()
    if sign == "\n" or unicodedata.category(sign) not in _UNSEEN:
        return sign
    units = sign.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at] << 8 | units[at + 1]:04x}" for at in range(0, len(units), 2))
