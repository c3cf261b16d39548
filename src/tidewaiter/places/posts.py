"""Postcodes and telephone numbers of occupied regions."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

import msgspec

from tidewaiter.law.load import Law
from tidewaiter.law.occupied import Hold
from tidewaiter.model.base import Value

__all__ = ["Post", "phone_regions", "posts_in"]

_CODE = re.compile(r"(?<![\d\w/])(UA|RU)?[- ]?(\d{5,6}|\d{3} \d{3})(?![\d\w/])", re.IGNORECASE)
_DIALLED = re.compile(r"[^\d+]")


class Post(Value, frozen=True, kw_only=True):
    """A postcode of the papers: `region` where it lies in one, how it is held that day, and whether that was read.
    `russian` says that it has the six digits of a Russian one, `marked` that the country's letters stand before it."""

    code: str
    region: str | None
    state: Hold | None = None
    verified: bool = False
    russian: bool = False
    marked: bool = False


def posts_in(text: str, law: Law, day: datetime.date) -> tuple[Post, ...]:
    """What the postcodes of the text say: five digits as Ukraine, six as Russia writes them."""
    return tuple(
        msgspec.structs.replace(_read(code.replace(" ", ""), law, day), marked=bool(sign))
        for sign, code in _CODE.findall(text)
    )


def phone_regions(phone: str | None, law: Law) -> Iterator[str]:
    """The regions that the number belongs to by its beginning."""
    dialled = _DIALLED.sub("", phone or "")
    dialled = f"+{dialled[2:]}" if dialled.startswith("00") else dialled
    if dialled.startswith("8") and len(dialled) == 11:
        dialled = f"+7{dialled[1:]}"
    if dialled[:1] in ("3", "7") and len(dialled) in (11, 12):
        dialled = f"+{dialled}"
    for slug, occupied in law.occupied.items():
        if dialled.startswith(occupied.phones) and not dialled.startswith(occupied.phones_free or ("-",)):
            yield slug


def _read(code: str, law: Law, day: datetime.date) -> Post:
    russian = len(code) == 6
    plain = code[1:] if russian and code[0] == "2" else code
    if russian and plain == code:
        return Post(code=code, region=None, russian=True)
    for slug, occupied in law.occupied.items():
        if not plain.startswith(occupied.posts):
            continue
        if occupied.posts_hold:
            held = Hold.HELD if occupied.from_ <= day else Hold.FREE
            verified = occupied.sources[occupied.post_source].verified
            return Post(code=code, region=slug, state=held, verified=verified, russian=russian)
        return Post(code=code, region=slug, state=_state(plain, slug, law, day), russian=russian)
    return Post(code=code, region=None, russian=russian)


def _state(code: str, slug: str, law: Law, day: datetime.date) -> Hold:
    """How the places of that postcode are held: as all of them are that share its longest beginning, else contested."""
    occupied = law.occupied[slug]
    fitting = [
        (len(post), place) for place in occupied.places for post in place.post if code.startswith(post)
    ]
    longest = max((length for length, _ in fitting), default=0)
    states = set()
    for length, place in fitting:
        if length == longest:
            span = occupied.span(place, day)
            states.add(span.state if span is not None else Hold.FREE)
    return states.pop() if len(states) == 1 else Hold.CONTESTED
