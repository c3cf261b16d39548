"""red_flags/look_alike_domain: a party's mail or web domain looks like that of a firm with orders on file, and is another
(practice)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.red_flags.flag import raised

__all__ = ["SLUG", "find"]

SLUG = "red_flags/look_alike_domain"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each such domain: high where the eye cannot tell the two, or the party bears the known firm's name;
    medium where they differ by a sign that is seen, as those of honest firms do, or are the same under another ending, which
    a firm may hold as well."""
    for seen in brief.past.look_alikes if brief.past is not None else ():
        ending = seen.domain.partition(".")[0] == seen.known.partition(".")[0]
        facts = {
            "domain": seen.domain,
            "known": seen.known,
            "firm": seen.name,
            "orders": str(seen.orders),
            "source": seen.source,
        }
        yield raised(
            law.card(SLUG),
            seen.pointer,
            facts,
            severity=None if not ending and (seen.to_the_eye or seen.same_name) else "medium",
            variant="ending" if ending else "",
        )
