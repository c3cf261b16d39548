"""export/de/boycott: papers that ask a German exporter for a declaration which German law may forbid.

AWV § 7, § 81(1) no. 1 and § 82(2); Regulation (EC) No 2271/96, Art. 5.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime
from tidewaiter.rules.export.de.lines import is_resident
from tidewaiter.rules.red_flags.phrases import said, texts

__all__ = ["SLUG", "find"]

SLUG = "export/de/boycott"
_FIELDS = ("documents", "notes", "delivery/instructions", "payment/method", "end_use", "packing")
_LISTS = (("de_boycott", ""), ("de_us_declaration", "us_measures"))


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Review for each kind of declaration that the papers speak of, once, with a question for counsel: what a declaration
    says, and whether it may be given, is not for words to decide."""
    if not is_resident(brief):
        return
    for slug, variant in _LISTS:
        words = law.words(slug)
        for pointer, text in texts(brief.shipment, _FIELDS):
            found = said(text, words.spelt, words.but, denied_too=True)
            if found is None:
                continue
            yield Finding(
                card=law.card(SLUG),
                level=Level.REVIEW,
                subject=pointer,
                regime=Regime.DE,
                facts={"words": found},
                variant=variant,
                tasks=("counsel",),
            )
            break
