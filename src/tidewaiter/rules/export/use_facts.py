"""What a finding on an end use tells of the place, of the words that were read and of the lines that they concern."""

from __future__ import annotations

from tidewaiter.model.brief import Brief
from tidewaiter.rules.completeness.named import field_facts
from tidewaiter.rules.export.lines import place_facts
from tidewaiter.rules.uses_stated import Sign

__all__ = ["use_facts"]


def use_facts(brief: Brief, place: str, lines: tuple[int, ...], signs: tuple[Sign, ...]) -> dict[str, str]:
    """Facts that name the place, the field of the first sign, the lines (from 1) and each phrase once; needs one sign."""
    return {
        **place_facts(place),
        **field_facts(signs[0].pointer, brief.shipment),
        "lines": ", ".join(str(line + 1) for line in lines),
        "words": ", ".join(dict.fromkeys(sign.words for sign in signs)),
    }
