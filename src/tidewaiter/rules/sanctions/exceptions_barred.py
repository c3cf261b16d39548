"""Which findings on listed parties take the License Exceptions away, and what they leave (15 CFR 740.2(a)(17), 744.8(c),
744.11(a), 744.15(a), 744.16(b), 744.21(c), 736.2(b)(4)(ii))."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tidewaiter.model.base import Value
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Standing

__all__ = ["Barred", "barred_by"]

_GOV = "License Exception GOV under 740.11(b)(2)(i) and (ii)"
# Rule, the section that bars, and what that section leaves; an entry may leave more in its own words.
_BARRING = {
    "sanctions/entity_list": ("15 CFR 744.11(a)", ""),
    "sanctions/listed_address": ("15 CFR 744.11(a)", ""),
    "sanctions/sdn_ear": ("15 CFR 744.8(c)", ""),
    "sanctions/military_end_user": ("15 CFR 744.21(c)", _GOV),
    "sanctions/unverified_list": ("15 CFR 740.2(a)(17)", ""),
    "sanctions/denied_person": ("15 CFR 736.2(b)(4)(ii)", ""),
}
_STATEMENT = "statement_"


class Barred(Value, frozen=True, kw_only=True):
    """A finding that bars License Exceptions for the whole order: `standing` is yes, or unknown while something that it
    turns on is open; `section` says so, `left` names the exceptions left, "" for none."""

    rule: str
    subject: str
    standing: Standing
    section: str
    left: str = ""


def barred_by(findings: Iterable[Finding]) -> tuple[Barred, ...]:
    """What bars, in the order of the findings; notes, parties outside the transaction and goods that US law is not shown
    to reach bar nothing."""
    return tuple(_bars(findings))


def _bars(findings: Iterable[Finding]) -> Iterator[Barred]:
    for finding in findings:
        standing = _standing(finding)
        if finding.rule in _BARRING and standing is not Standing.NO:
            section, left = _BARRING[finding.rule]
            own = finding.facts.get("exceptions_en", "none")
            yield Barred(
                rule=finding.rule,
                subject=finding.subject,
                standing=standing,
                section=section,
                left=left if own == "none" else own,
            )


def _standing(finding: Finding) -> Standing:
    if finding.level in (Level.PROHIBITED, Level.LICENCE_REQUIRED) or finding.variant.startswith(_STATEMENT):
        return Standing.YES
    return Standing.UNKNOWN if finding.gap else Standing.NO
