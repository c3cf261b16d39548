"""export/eu/wmd_end_use: items that are not listed, for chemical, biological or nuclear weapons or missiles that carry them.

Regulation (EU) 2021/821, Art. 4(1)(a), (2), (3).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.export.eu.end_uses import caught, heard, said
from tidewaiter.rules.uses_stated import Sign

__all__ = ["SLUG", "find_after"]

SLUG = "export/eu/wmd_end_use"
_WEAPONS = (EndUse.NUCLEAR_EXPLOSIVE, EndUse.CHEMICAL_BIOLOGICAL)
# What may be a step towards one, or carry one, and mostly is neither.
_NEAR = (EndUse.NUCLEAR_FUEL, EndUse.NUCLEAR, EndUse.PRECURSOR_PLANT, EndUse.ROCKET)
_SAME = (
    "export/us/nuclear_end_use",
    "export/us/chemical_biological_end_use",
    "export/us/rocket_and_uav_end_use",
)


def find_after(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """Licence required where such a weapon is stated, since the exporter is aware and the authority decides; a question for
    the fuel cycle, precursors and rockets, unless one about the same words is asked already."""
    others = (finding for finding in findings if finding.rule in _SAME)
    for what in said(heard(brief, law, SLUG, (*_WEAPONS, *_NEAR), others), _is_statement):
        yield from caught(brief, law, SLUG, what)


def _is_statement(sign: Sign) -> bool:
    return sign.stated and sign.use in _WEAPONS
