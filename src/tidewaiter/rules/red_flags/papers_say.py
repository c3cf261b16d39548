"""red_flags/papers_say: the papers say in words what guidance names as a sign (FIN-2022-Alert003, special purpose projects and
certificates of the FSB; 15 CFR Part 732, Supp. No. 3, flags 7 and 8; Guidance to Industry on Iran's UAV-Related Activities;
FIN-2025-A002 and the Quint-Seal note, transfers at sea and oil)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.red_flags import FlagPhrases
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import hs_digits
from tidewaiter.rules.completeness.named import field_facts
from tidewaiter.rules.red_flags.flag import published, raised_for
from tidewaiter.rules.red_flags.phrases import said, texts

__all__ = ["SLUG", "find"]

SLUG = "red_flags/papers_say"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One flag for each set of phrases that a text of the order holds, at the first text that does; whole phrases, not
    where they are denied."""
    for row in law.red_flags.phrases:
        if row.rule != SLUG or not published(brief, law, row.flags) or not _concerns(brief, row):
            continue
        for pointer, text in texts(brief.shipment, row.where):
            if words := said(text, row.say, row.innocent):
                facts = {**field_facts(pointer, brief.shipment), "words": words}
                yield raised_for(law, SLUG, row.flags, pointer, facts, row.slug)
                break


def _concerns(brief: Brief, row: FlagPhrases) -> bool:
    """Whether the order has goods of the chapters that the phrases are about."""
    codes = [hs_digits(line.hs) for line in brief.shipment.goods if line.hs]
    return not row.chapters or any(code.startswith(row.chapters) for code in codes)
