"""What a firm's name is without what only some papers put around it: whom it is named after, whose managing company it
is, which kind of organisation it is, and its short name behind a dash."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["shorter_names"]

_QUOTES = "«»“”„‟‘’\"'"
_NAMED_AFTER = re.compile(
    rf"[{_QUOTES}]\s*[,(]?\s*(?:named\s+(?:after|for|in\s+hono[u]?r\s+of)|by\s+name(?:\s+of)?|имени|им\.|імені|ім\.|імя|імені)\s",
    re.IGNORECASE,
)
"""A quoted name, and behind it the words that say whom the firm is named after. A name that is not quoted may be told
from others by that person alone: Plant named after Example."""
_MANAGING = re.compile(
    r"\s*[-–—,(]\s*(?:управляющ\w+\s+компани\w+|кіруюч\w+\s+кампані\w+|managing\s+company|management\s+company\s+of)\b.*$",
    re.IGNORECASE,
)
_KIND = re.compile(
    rf"^[^{_QUOTES}]*\b(?:организаци\w+|движени\w+|учреждени\w+|партнерств\w+|издани\w+|ассоциаци\w+|фонд\w*"
    r"|організаці\w+|рух\w*|установ\w+|арганізацы\w+)"
    rf"\s*[{_QUOTES}]+(?P<own>[^{_QUOTES}].+?)[{_QUOTES}\s]*$",
    re.IGNORECASE,
)
"""The kind of an organisation, which its letterhead puts before the quoted name as others do a legal form."""
_BEHIND_DASH = re.compile(r"^(?P<long>.*\w.*\s\S*\w\S*)\s+[-–—]\s+(?P<short>[^\W\d_]{6,})$")
_CYRILLIC = re.compile("[\u0400-\u04ff]")


def shorter_names(name: str) -> tuple[str, ...]:
    """The shorter names of the name of a firm that are as good; none where nothing stands around it.

    >>> shorter_names('Plant "Example" named after I. I. Sample'), shorter_names("Plant named after Sample")
    (('Plant "Example"',), ())
    """
    plain = name.isascii()
    if plain and "amed" not in name and "AMED" not in name and "anag" not in name and "ANAG" not in name:
        return ()
    return tuple(dict.fromkeys(one for one in _shorter(name) if one and one != name))


def _shorter(name: str) -> Iterator[str]:
    found = _NAMED_AFTER.search(name)
    if found:
        yield name[: found.start() + 1]
    yield _MANAGING.sub("", name)
    if not _CYRILLIC.search(name):
        return
    kind = _KIND.match(name)
    if kind:
        yield kind["own"]
    beside = _BEHIND_DASH.match(name)
    if beside:
        yield from (beside["long"], beside["short"])
