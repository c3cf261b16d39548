"""sanctions/general_licence: which general licences of OFAC speak of a dealing that is barred, and which of their conditions the
papers meet (31 CFR 501.801(a); us_general_licences.yaml). None is ever applied: a note for the person who decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidewaiter.law.at import State
from tidewaiter.law.effects import Binding
from tidewaiter.law.general_licences import GeneralLicence
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.trail import Step
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.binding import standing
from tidewaiter.rules.sanctions.dealings import Dealing, barred_dealings
from tidewaiter.rules.sanctions.licence_conditions import Answered, answered, summed

__all__ = ["SLUG", "find_after"]

SLUG = "sanctions/general_licence"
_COUNTED = {
    "en": "met {yes}, not met {no}, to be found out {unknown}",
    "de": "erfüllt {yes}, nicht erfüllt {no}, zu klären {unknown}",
}
_NOT_READ = {"en": ", not verified", "de": ", nicht verifiziert"}
_RENEWED = {"en": ", whether it holds was not found", "de": ", ob sie gilt, wurde nicht gefunden"}
_UNTIL = {"en": "{number} ({title}) ended on {to}", "de": "{number} ({title}) endete am {to}"}


class _Spoken(Value, frozen=True, kw_only=True):
    """A licence that speaks of a dealing, with its conditions; `left` are programmes of the dealing that it is silent on."""

    licence: GeneralLicence
    conditions: tuple[Answered, ...]
    left: tuple[str, ...]


def find_after(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """For each dealing that is or may be barred one note with the general licences of its programmes, or of its
    destination: those in force with the count of their conditions, and those that had ended. What was said of a party is
    not said again of the destination. Silent where US law binds nobody, and where no licence on file speaks of it."""
    if standing(brief, Regime.US, Binding.PERSONS) is Standing.NO:
        return
    said: list[GeneralLicence] = []
    for dealing in barred_dealings(brief, law, findings):
        spoken = tuple(_spoken(dealing, brief, law))
        if dealing.place and all(one.licence in said for one in spoken):
            continue
        said += [one.licence for one in spoken]
        held = tuple(one for one in spoken if one.licence.holds(brief.clocks.as_of))
        families = {one.licence.family for one in held} - {""}
        over = tuple(one for one in spoken if one not in held and one.licence.family not in families)
        if held or over:
            yield _note(dealing, held, over, brief, law)


def _spoken(dealing: Dealing, brief: Brief, law: Law) -> Iterator[_Spoken]:
    for licence in law.general_licences.licences:
        if licence.from_ <= brief.clocks.as_of and dealing.concerns(licence):
            yield _Spoken(
                licence=licence,
                conditions=answered(licence, dealing.programmes, brief),
                left=tuple(code for code in dealing.programmes if code not in licence.programmes),
            )


def _note(
    dealing: Dealing, held: Sequence[_Spoken], over: Sequence[_Spoken], brief: Brief, law: Law
) -> Finding:
    return Finding(
        card=law.card(SLUG),
        level=Level.NOTE,
        subject=dealing.subject,
        regime=Regime.US,
        facts={
            "party": dealing.called,
            "programmes": ", ".join(dealing.programmes) or "-",
            "as_of": brief.clocks.as_of.isoformat(),
            "licences_en": _lines(held, "en", law),
            "licences_de": _lines(held, "de", law),
            "ended_en": _ends(over, "en"),
            "ended_de": _ends(over, "de"),
            "authority": "OFAC",
        },
        variant=_variant(dealing, held, over),
        citations=tuple(dict.fromkeys(law.general_licences.citation(one.licence) for one in (*held, *over))),
        trail=tuple(_steps(held, law)),
    )


def _variant(dealing: Dealing, held: Sequence[_Spoken], over: Sequence[_Spoken]) -> str:
    kind = "place" if dealing.place else "party"
    return f"{kind}_ended" if not held else f"{kind}_both" if over else kind


def _lines(held: Sequence[_Spoken], lang: str, law: Law) -> str:
    return "; ".join(_line(one, lang, law) for one in held) or "-"


def _line(one: _Spoken, lang: str, law: Law) -> str:
    answers = _answers(one)
    counted = _COUNTED[lang].format(
        **{answer.value: sum(found is answer for found in answers) for answer in Standing}
    )
    licence = one.licence
    read = law.general_licences.citation(licence).verified and licence.from_verified
    doubt = _RENEWED[lang] if licence.state is State.UNKNOWN else "" if read else _NOT_READ[lang]
    return f"{licence.number} ({licence.title[lang]}; {licence.part}{doubt}): {counted}"


def _ends(over: Sequence[_Spoken], lang: str) -> str:
    ended = (one.licence for one in over)
    return (
        "; ".join(
            _UNTIL[lang].format(number=licence.number, title=licence.title[lang], to=licence.to)
            for licence in ended
        )
        or "-"
    )


def _answers(one: _Spoken) -> tuple[Standing, ...]:
    covered = Standing.NO if one.left else Standing.YES
    return (covered, *(condition.answer for condition in one.conditions))


def _steps(held: Sequence[_Spoken], law: Law) -> Iterator[Step]:
    for one in held:
        licence = one.licence
        facts = {
            "number": licence.number,
            "from": licence.from_.isoformat(),
            "title_en": licence.title["en"],
            "title_de": licence.title["de"],
            "reports_en": licence.reports.get("en", "-"),
            "reports_de": licence.reports.get("de", "-"),
        }
        citation = law.general_licences.citation(licence)
        yield Step(asked="licence", facts=facts, citation=citation, answer=summed(_answers(one)))
        left = {"left": ", ".join(one.left) or "-"}
        yield Step(asked="programmes", facts=left, answer=Standing.NO if one.left else Standing.YES)
        for condition in one.conditions:
            says = {"says_en": condition.says["en"], "says_de": condition.says["de"]}
            yield Step(asked="condition", facts=says, answer=condition.answer)
