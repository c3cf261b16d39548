"""Mail and web domains that look like those of firms with orders on file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tidewaiter.history.asked import Asked, Known
from tidewaiter.history.keys import plain
from tidewaiter.history.orders import placed
from tidewaiter.model.past import LookAlike, TieKind

__all__ = ["look_alikes", "skeleton"]

_LEAST = 5
"""Letters of a name from which on one letter more, less or other is no accident."""
_ALIKE = (
    ("rn", "m"),
    ("vv", "w"),
    ("cl", "d"),
    ("0", "o"),
    ("1", "l"),
    ("i", "l"),
    ("5", "s"),
    ("q", "g"),
    ("9", "g"),
    ("-", ""),
    ("_", ""),
)


def look_alikes(
    session: Any, asked: Sequence[Asked], known: Sequence[Known], last: int
) -> tuple[LookAlike, ...]:
    """For each domain of a party of the order that no past order has, the nearest with two orders or more that looks like it."""
    found: dict[str, list[LookAlike]] = {}
    on_file = {each.key for each in known if each.kind is TieKind.DOMAIN}
    for each in asked:
        for kind, domain in each.keys:
            if kind is TieKind.DOMAIN and not (domain in on_file and _orders(session, domain, last)[0]):
                found.setdefault(domain, []).extend(_of(session, each, domain, last))
    return tuple(max(alike, key=_weight) for alike in found.values() if alike)


def _weight(seen: LookAlike) -> tuple[bool, bool, int]:
    return seen.to_the_eye, seen.same_name, seen.orders


def skeleton(label: str) -> str:
    """The name of a domain as the eye reads it: signs that look alike are one, hyphens are none."""
    plain = label.casefold()
    for written, read in _ALIKE:
        plain = plain.replace(written, read)
    return plain


def _of(session: Any, asked: Asked, domain: str, last: int) -> list[LookAlike]:
    label = domain.partition(".")[0]
    if len(label) < _LEAST:
        return []
    rows = session.execute(
        "select domain, label from domain where abs(length(label) - length($label)) <= 2 "
        "and damerau_levenshtein(label, $label) <= 2 order by domain",
        {"label": label},
    ).fetchall()
    found = []
    for known, other in rows:
        if known == domain or not _alike(label, other):
            continue
        orders, name, source = _orders(session, known, last)
        if orders > 1:
            found.append(
                LookAlike(
                    pointer=asked.pointer,
                    domain=domain,
                    known=known,
                    name=name,
                    orders=orders,
                    source=source,
                    to_the_eye=skeleton(label) == skeleton(other),
                    same_name=plain(asked.party.name) == plain(name),
                )
            )
    return found


def _alike(left: str, right: str) -> bool:
    """Whether one may be taken for the other: the same under another ending, one slip apart, or alike to the eye."""
    if left == right or skeleton(left) == skeleton(right):
        return True
    return (
        abs(len(left) - len(right)) <= 1 and min(len(left), len(right)) >= _LEAST and _one_slip(left, right)
    )


def _one_slip(left: str, right: str) -> bool:
    from rapidfuzz.distance import OSA

    return OSA.distance(left, right, score_cutoff=1) <= 1


def _orders(session: Any, domain: str, last: int) -> tuple[int, str, str]:
    """How many orders up to the day name a party of that domain, who it was last, and where that stands."""
    row = session.execute(
        "select count(distinct op.id), max_by(p.name, (op.day, op.id)), max_by(op.id, (op.day, op.id)) from party_key k "
        "join party p using (party) join order_party op using (party) "
        "where k.kind = 'domain' and k.key = $domain and op.day <= $last",
        {"domain": domain, "last": last},
    ).fetchone()
    count, name, id = row
    return int(count), name or "", placed(session, [id])[id] if count else ""
