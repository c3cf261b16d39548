"""Whether the papers meet a condition of a general licence of OFAC, as far as papers can."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidewaiter.law.eccns import NumberKind, number_kind
from tidewaiter.law.general_licences import ConditionKind, GeneralLicence, LicenceCondition
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.words import Standing
from tidewaiter.refdata.countries import country_code

__all__ = ["Answered", "answered", "summed"]


class Answered(Value, frozen=True, kw_only=True):
    """A condition, in words by language, and whether it is met."""

    says: dict[str, str]
    answer: Standing


def answered(licence: GeneralLicence, programmes: Sequence[str], brief: Brief) -> tuple[Answered, ...]:
    """Each condition with its answer; `programmes` are those of everybody listed whom the dealing concerns."""
    return tuple(
        Answered(says=condition.says, answer=_answer(condition, licence, programmes, brief))
        for condition in licence.conditions
    )


def summed(answers: Sequence[Standing]) -> Standing:
    """No where one is no, yes where all are yes."""
    if Standing.NO in answers:
        return Standing.NO
    return Standing.UNKNOWN if Standing.UNKNOWN in answers else Standing.YES


def _answer(
    condition: LicenceCondition, licence: GeneralLicence, programmes: Sequence[str], brief: Brief
) -> Standing:
    match condition.kind:
        case ConditionKind.EAR99:
            return summed(tuple(_ear99(brief)))
        case ConditionKind.DESTINATION:
            if brief.destination is None:
                return Standing.UNKNOWN
            return Standing.YES if brief.destination in condition.values else Standing.NO
        case ConditionKind.US_ORIGIN:
            return _us_origin(brief)
        case ConditionKind.OTHER_PROGRAMMES:
            return Standing.NO if set(programmes) - set(licence.programmes) else Standing.YES
        case ConditionKind.OPEN:
            return Standing.UNKNOWN


def _ear99(brief: Brief) -> Iterator[Standing]:
    for line in brief.shipment.goods:
        number = (line.eccn or "").strip()
        is_ear99 = number_kind(number) is NumberKind.EAR99
        yield Standing.UNKNOWN if not number else Standing.YES if is_ear99 else Standing.NO


def _us_origin(brief: Brief) -> Standing:
    """Whether every item is of US origin; an exporter in the United States may ship from there, which is not asked."""
    origins = {country_code(line.origin) for line in brief.shipment.goods}
    if origins == {"US"}:
        return Standing.YES
    exporter = brief.shipment.exporter
    home = country_code(exporter.country) if exporter else None
    return Standing.UNKNOWN if None in origins or home in (None, "US") else Standing.NO
