"""One party on many lists, told: as part of a JSON document, and line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidewaiter.model.linked import Link, LinkedListing, LinkedParty
from tidewaiter.model.listing import Listing
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.words import LinkKind
from tidewaiter.wording.headings import heading
from tidewaiter.wording.labels import Lang, label

__all__ = ["link_text", "listing_brief", "listing_text", "shown_links", "subject_of", "subjects_document"]

_REFERENCE = "entry of "


def subjects_document(found: PartyMatches) -> list[dict[str, object]]:
    """The parties that stand on several lists, numbered from 1, each with all its listings and what links them; a listing that is
    not among the matches says so."""
    return [
        {
            "subject": number,
            "listings": [
                {
                    "list": one.listing.list,
                    "watchlist": one.listing.watchlist,
                    "entry": one.listing.entry,
                    "primary_name": one.primary_name,
                    "kind": one.kind.value,
                    "programmes": list(one.listing.programmes),
                    "in_force": [{"from": span.start, "to": span.end} for span in one.listing.in_force],
                    "matched": one.matched,
                }
                for one in party.listings
            ],
            "linked_by": [
                {"left": link.left, "right": link.right, "by": link.kind.value, "value": link.value}
                for link in party.links
            ],
        }
        for number, party in enumerate(found.linked, 1)
    ]


def subject_of(uid: str, found: PartyMatches) -> int | None:
    """The number of the party that this listing is one of, from 1; None where it stands alone."""
    return next(
        (
            number
            for number, party in enumerate(found.linked, 1)
            if any(one.uid == uid for one in party.listings)
        ),
        None,
    )


def listing_text(one: LinkedListing, lang: Lang) -> str:
    """A listing of a party on one line: which list and entry, under which name, programmes and since when."""
    listing = one.listing
    programmes = f" [{', '.join(listing.programmes)}]" if listing.programmes else ""
    since = since_text(listing)
    day = f", {heading('since', lang, day=since)}" if since else ""
    file = "" if listing.list == listing.watchlist else f" ({listing.list})"
    unmatched = "" if one.matched else f" {heading('not_matched', lang)}"
    return f"{listing.watchlist} {listing.entry}{file}: {one.primary_name}{programmes}{day}{unmatched}"


def listing_brief(one: LinkedListing, lang: Lang) -> str:
    """The same in a few words: list, entry, programmes, since when."""
    listing = one.listing
    said = [", ".join(listing.programmes), since_text(listing) or ""]
    inside = "; ".join(text for text in said if text)
    return f"{listing.watchlist} {listing.entry}" + (f" ({inside})" if inside else "")


def since_text(listing: Listing) -> str | None:
    """The first day on which the listing held; None where it is not known."""
    starts = [span.start for span in listing.in_force]
    days = [start for start in starts if start is not None]
    return min(days).isoformat() if days and len(days) == len(starts) else None


def shown_links(party: LinkedParty, lang: Lang) -> str:
    """What shows that the listings are of one party, each thing once."""
    return "; ".join(dict.fromkeys(link_text(link, lang) for link in _telling(party.links)))


def link_text(link: Link, lang: Lang) -> str:
    """What shows that two listings are of one party."""
    value = link.value
    if link.kind is LinkKind.REFERENCE and value.startswith(_REFERENCE):
        value = value.removeprefix(_REFERENCE)
    return f"{label(link.kind, lang)} {value}"


def _telling(links: Sequence[Link]) -> Iterator[Link]:
    order = {LinkKind.REFERENCE: 0, LinkKind.IDENTIFIER: 1, LinkKind.NAME_AND_BIRTH_DATE: 2}
    return iter(sorted(links, key=lambda link: order[link.kind]))
