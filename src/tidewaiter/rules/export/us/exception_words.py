"""What was weighed, as facts for the sentences of a card, in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tidewaiter.law.licence_exceptions import LicenceException
from tidewaiter.law.load import Law
from tidewaiter.model.trail import Step
from tidewaiter.model.words import Standing
from tidewaiter.rules.export.us.exception_weighing import State, Weighed, spelt

__all__ = ["asked_words", "entry_words", "open_words", "out_words", "steps", "unmet_words", "waiting_symbols"]

# More exceptions than that, all shut out by one reason, are not told one by one.
_MANY = 6


def open_words(weighed: Iterable[Weighed]) -> dict[str, str]:
    """Each exception with its title and what is left of it, in both languages."""
    shown = tuple(weighed)
    return {"open_en": _open(shown, "en"), "open_de": _open(shown, "de")}


def out_words(law: Law, weighed: Iterable[Weighed]) -> dict[str, str]:
    """What is not available, put together by the reason why, in both languages. What hangs on a purpose that nobody has
    stated is left out, unless nothing else is there to tell."""
    shown = tuple(weighed)
    found = [one for one in shown if one.state in (State.BARRED, State.NOT_MET)]
    every = ("all of them", "alle") if len(found) == len(shown) else ("all others", "alle übrigen")
    found = [one for one in found if not one.waiting] or found
    return {
        "out_en": _joined(_why(law, found, "en", every[0])),
        "out_de": _joined(_why(law, found, "de", every[1])),
    }


def entry_words(left: str) -> dict[str, str]:
    """A sentence on what the entry of a listed party leaves in its own words, empty where it leaves nothing."""
    return {
        "entry_en": f" The entry of the listed party leaves in its own words: {left}." if left else "",
        "entry_de": f" Der Eintrag des Gelisteten belässt mit eigenen Worten: {left}." if left else "",
    }


def asked_words(weighed: Iterable[Weighed]) -> dict[str, str]:
    """What a person must say of these, each once, behind the name of its answer, in both languages."""
    asked = dict.fromkeys(ask for one in weighed for ask in one.asks)
    return {
        "asked_en": _joined(f"{slug}: {english}" if slug else english for slug, english, _ in asked),
        "asked_de": _joined(f"{slug}: {german}" if slug else german for slug, _, german in asked),
    }


def unmet_words(best: Weighed) -> dict[str, str]:
    """Every condition that is not met, and every bar, in both languages."""
    said = [bar.says for bar in best.barred]
    said += [condition.says for condition in best.with_answer(Standing.NO)]
    return {
        "unmet_en": _joined(each["en"] for each in said),
        "unmet_de": _joined(each["de"] for each in said),
    }


def waiting_symbols(weighed: Iterable[Weighed]) -> dict[str, str]:
    """The exceptions which hang on the purpose of the delivery, and the purposes in question."""
    shown = tuple(weighed)
    symbols = dict.fromkeys(one.exception.symbol for one in shown)
    purposes = dict.fromkeys(one.exception.purpose for one in shown)
    return {"purposes": ", ".join(("sale", *purposes)), "by_purpose": ", ".join(symbols) or "-"}


def _joined(parts: Iterable[str]) -> str:
    return "; ".join(parts) or "-"


def _open(weighed: tuple[Weighed, ...], lang: str) -> str:
    only, and_ = {"en": ("only", " and "), "de": ("nur", " und ")}[lang]
    limits = [f"; {only} {and_.join(one.left)}" if one.left else "" for one in weighed]
    return _joined(
        f"{one.exception.id} ({one.exception.title[lang]}{limit})"
        for one, limit in zip(weighed, limits, strict=True)
    )


def _why(law: Law, found: list[Weighed], lang: str, every: str) -> Iterator[str]:
    by_reason: dict[str, list[str]] = {}
    for one in found:
        by_reason.setdefault(_reason(law, one, lang), []).append(one.exception.id)
    for reason, ids in by_reason.items():
        whole = len(by_reason) == 1 and len(ids) > _MANY
        yield f"{every if whole else ', '.join(_shortened(law, ids))}: {reason}"


def _shortened(law: Law, ids: list[str]) -> Iterator[str]:
    """The ids, a symbol alone where all its paragraphs are among them."""
    told: set[str] = set()
    for one in ids:
        symbol = one.split(" ")[0]
        all_of = [each.id for each in law.licence_exceptions.exceptions if each.symbol == symbol]
        short = symbol if set(all_of) <= set(ids) else one
        if short not in told:
            told.add(short)
            yield short


def _reason(law: Law, one: Weighed, lang: str) -> str:
    if one.barred:
        bar = one.barred[0]
        return f"{bar.says[lang]} ({spelt(law.exception_bars.citation(bar))})"
    condition = one.with_answer(Standing.NO)[0]
    citation = law.licence_exceptions.citation(one.exception, condition)
    unmet = {"en": "not met:", "de": "nicht erfüllt:"}[lang]
    return f"{unmet} {condition.says[lang]} ({spelt(citation)})"


def steps(law: Law, weighed: Iterable[Weighed]) -> tuple[Step, ...]:
    """The trail: for each exception what shuts it out, else each of its conditions with the answer."""
    return tuple(step for one in weighed if not one.waiting for step in _steps(law, one))


def _steps(law: Law, one: Weighed) -> Iterator[Step]:
    for bar in one.barred[:1]:
        facts = {**_exception(one.exception), **_says(bar.says)}
        yield Step(asked="barred", facts=facts, citation=law.exception_bars.citation(bar), answer=Standing.NO)
    if one.barred:
        return
    for bar in one.maybe_barred:
        facts = {**_exception(one.exception), **_says(bar.says)}
        yield Step(
            asked="maybe_barred",
            facts=facts,
            citation=law.exception_bars.citation(bar),
            answer=Standing.UNKNOWN,
        )
    for condition, standing in one.conditions:
        yield Step(
            asked=f"condition_{standing.value}",
            facts={**_exception(one.exception), **_says(condition.says)},
            citation=law.licence_exceptions.citation(one.exception, condition),
            answer=standing,
        )


def _exception(exception: LicenceException) -> dict[str, str]:
    return {"exception": exception.id}


def _says(says: dict[str, str]) -> dict[str, str]:
    return {"says_en": says["en"], "says_de": says["de"]}
