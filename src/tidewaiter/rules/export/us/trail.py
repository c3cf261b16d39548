"""The trail of a licence determination: what was asked, in order, with the fact, the source and the answer."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.card import Citation
from tidewaiter.model.trail import Step
from tidewaiter.model.words import Standing
from tidewaiter.refdata.countries import country_name
from tidewaiter.rules.export.us.determination import Answered, Basis, Determination, Verdict

__all__ = ["trail"]

_KINDS = {
    "commodity": ("commodities", "Waren"),
    "software": ("software", "Software"),
    "technology": ("technology", "Technologie"),
}


def trail(law: Law, found: Determination) -> tuple[Step, ...]:
    """The steps that lead to the determination; sentences for them stand on the card of export/us/ccl."""
    return tuple(_steps(law, found))


def _steps(law: Law, found: Determination) -> Iterator[Step]:
    yield _item(law, found)
    if found.verdict in (Verdict.EAR99, Verdict.MUNITIONS, Verdict.NO_NUMBER, Verdict.NO_ENTRY):
        return
    place = {
        "place_en": country_name(found.destination, "en"),
        "place_de": country_name(found.destination, "de"),
    }
    yield _place(law, found, place)
    if not found.known:
        spans = (law.control_list.span(found.day), law.country_chart.span(found.day))
        citation = next(span.citation for span in spans if span.state != "known")
        yield Step(
            asked="day", facts={"day": found.day.isoformat()}, citation=citation, answer=Standing.UNKNOWN
        )
    if found.verdict in (Verdict.DOMESTIC, Verdict.PART_746) or found.row not in law.country_chart.rows:
        return
    chart = law.country_chart.span(found.day).citation
    for answer in found.answers:
        yield _reason(law, answer, chart, {**place, "number": found.number})
    if found.verdict in (Verdict.ELSEWHERE, Verdict.ITAR):
        yield Step(asked=found.verdict.value, facts={"number": found.number}, answer=Standing.UNKNOWN)
    yield from _policies(law, found, place)
    if found.verdict is Verdict.NONE:
        yield Step(asked="no_mark", facts=place, citation=law.card("export/us/ccl").citations[0])


def _item(law: Law, found: Determination) -> Step:
    if found.eccn is None or found.verdict is Verdict.NO_ENTRY:
        unknown = found.verdict in (Verdict.NO_ENTRY, Verdict.NO_NUMBER, Verdict.MUNITIONS)
        return Step(
            asked=found.verdict.value,
            facts={"number": found.number},
            citation=law.control_list.span(found.day).citation,
            answer=Standing.UNKNOWN if unknown else None,
        )
    english, german = _KINDS[found.eccn.kind.value]
    return Step(
        asked="item",
        facts={
            "number": str(found.eccn),
            "entry": found.eccn.entry,
            "category": str(found.eccn.category),
            "kind_en": english,
            "kind_de": german,
        },
        citation=law.control_list.span(found.day).citation,
    )


def _place(law: Law, found: Determination, place: dict[str, str]) -> Step:
    chart = law.country_chart
    citation = chart.span(found.day).citation
    if found.verdict is Verdict.DOMESTIC:
        return Step(asked="domestic", facts=place)
    if found.verdict is Verdict.PART_746:
        return Step(asked="part_746", facts=place, citation=citation)
    if found.treated is not None:
        row = {
            "row_en": country_name(found.treated.as_, "en"),
            "row_de": country_name(found.treated.as_, "de"),
        }
        facts = {**place, **row, "since": found.treated.from_.isoformat()}
        sure = found.treated.citation.verified
        return Step(
            asked="treated",
            facts=facts,
            citation=found.treated.citation,
            answer=None if sure else Standing.UNKNOWN,
        )
    if found.row not in chart.rows:
        return Step(asked="no_row", facts=place, citation=citation, answer=Standing.UNKNOWN)
    return Step(asked="row", facts=place, citation=citation)


def _reason(law: Law, answer: Answered, chart: Citation, place: dict[str, str]) -> Step:
    names = law.control_list.reasons.get(answer.reason, {"en": answer.reason, "de": answer.reason})
    facts = {
        **place,
        "reason": answer.column or answer.reason,
        "reason_en": names["en"],
        "reason_de": names["de"],
        "says": answer.says or "-",
        "part": answer.part or "-",
    }
    return Step(
        asked=_sentence(answer),
        facts=facts,
        citation=answer.citation or (chart if answer.basis is Basis.CHART else None),
        answer=answer.required,
    )


def _sentence(answer: Answered) -> str:
    """The slug of the sentence: `chart_yes`, `own_rule_unknown_part`, ..."""
    if answer.applies is Standing.NO:
        return "outside"
    if answer.basis is Basis.UNREAD:
        return "unread"
    scope = "" if answer.whole or answer.required is Standing.NO else "_part"
    return f"{answer.basis.value}_{answer.required.value}{scope}"


def _policies(law: Law, found: Determination, place: dict[str, str]) -> Iterator[Step]:
    for policy in law.own_rules.policies:
        if found.eccn is None or found.eccn.series not in policy.series:
            continue
        if found.known and found.day < policy.from_:
            continue
        named = found.row in policy.places or any(
            found.row in law.country_group(name).at(found.day) for name in policy.groups
        )
        if named:
            facts = {**place, "policy_en": policy.says["en"], "policy_de": policy.says["de"]}
            yield Step(asked="policy", facts=facts, citation=policy.citation)
