"""The listings of one entity: one for each official list that a data set or authority names, else one for all others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from tidewaiter.lists.ftm.datasets import OTHER, watchlist_of_sanction
from tidewaiter.lists.ftm.graph import Node
from tidewaiter.lists.in_force import intervals
from tidewaiter.lists.strict import Tally
from tidewaiter.lists.written_dates import written_day
from tidewaiter.model.listing import Designation, Listing
from tidewaiter.model.when import Interval

__all__ = ["listings_of"]

LIST = "ftm"


def listings_of(node: Node, sanctions: list[Node], tally: Tally) -> Iterator[Listing]:
    """A listing for each list, in the order in which they are met, with the designations and days of that list."""
    grouped: dict[str, list[Node]] = defaultdict(list)
    for sanction in sanctions:
        for watchlist in _watchlists(sanction, node):
            grouped[watchlist].append(sanction)
    for watchlist in _by_dataset(node):
        if watchlist not in grouped and not _told_closer(watchlist, grouped):
            grouped[watchlist] = []
    for watchlist, held in (grouped or {OTHER: []}).items():
        yield Listing(
            list=LIST,
            watchlist=watchlist,
            entry=node.id,
            designations=tuple(map(_designation, held)) or _bare(node, watchlist),
            in_force=_in_force(held, tally),
            measures=tuple(dict.fromkeys(text for one in held for text in one.texts("provisions"))),
            citation="; ".join(dict.fromkeys(sign for one in held for sign in _signs(one))) or None,
            source_url=next((url for one in (*held, node) for url in one.texts("sourceUrl")), None),
            record=node.place,
        )


def _watchlists(sanction: Node, node: Node) -> tuple[str, ...]:
    """The lists that the sanction is of: by its own data sets, where it has some, else by those of the entity, of which it
    may then be any."""
    authorities = sanction.texts("authority", "publisher")
    programmes = sanction.texts("program", "programId")
    datasets = sanction.datasets or node.datasets
    found = (watchlist_of_sanction((name,), authorities, programmes) for name in datasets or ("",))
    return tuple(dict.fromkeys(slug for slug in found if slug)) or (OTHER,)


def _by_dataset(node: Node) -> Iterator[str]:
    programmes = node.texts("programId", "program")
    for name in node.datasets:
        if known := watchlist_of_sanction((name,), (), programmes):
            yield known


def _told_closer(watchlist: str, grouped: Mapping[str, list[Node]]) -> bool:
    """Whether a sanction says which of the lists it is that the data set only speaks of as a whole."""
    whole = {"us_other": "us_", "eu_financial_sanctions": "eu_"}.get(watchlist)
    return whole is not None and any(known.startswith(whole) for known in grouped)


def _designation(sanction: Node) -> Designation:
    programmes = sanction.texts("program") or sanction.texts("programId")
    first = written_day(_earliest(sanction.texts("startDate", "listingDate")))
    return Designation(
        authority="; ".join(sanction.texts("authority")) or "-",
        programme="; ".join(programmes),
        date=first,
        date_verified=first is not None,
        citation="; ".join(_signs(sanction)) or None,
    )


def _bare(node: Node, watchlist: str) -> tuple[Designation, ...]:
    """What is known of a listing without a sanction: its programmes and data sets by name."""
    programmes = node.texts("programId", "program") or (node.datasets if watchlist == OTHER else ())
    return tuple(Designation(authority="-", programme=programme) for programme in programmes)


def _signs(sanction: Node) -> tuple[str, ...]:
    return sanction.texts("unscId", "authorityId", "recordId")


def _in_force(sanctions: list[Node], tally: Tally) -> tuple[Interval, ...]:
    """The spans of all sanctions; none, so every day, as soon as one of them tells no first day or one that cannot be read."""
    found: list[Interval] = []
    for one in sanctions:
        starts, ends = one.texts("startDate", "listingDate"), one.texts("endDate")
        spans, unread = intervals(_earliest(starts), max(ends, default=None))
        if unread:
            tally.note("a day of a sanction cannot be read, so it counts on every day", one.place, unread)
        if unread or not spans or spans[0].start is None:
            return tuple(spans) if len(sanctions) == 1 and spans and not unread else ()
        found += spans
    return tuple(dict.fromkeys(found))


def _earliest(texts: tuple[str, ...]) -> str | None:
    return min(texts, default=None)
