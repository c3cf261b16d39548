"""What goods may be, in words and as a document: the hints of one description or code, thing by thing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tidewaiter.model.base import Value
from tidewaiter.model.hint import GoodsHint
from tidewaiter.model.words import Confidence, HintTarget
from tidewaiter.wording.labels import Lang

__all__ = ["MayBe", "asks", "confidence_says", "goods_document", "may_be", "says"]

_SAYS: dict[str, tuple[str, str]] = {
    "hint": (
        "A hint where to look, never a classification: only the data sheet and the list itself decide.",
        "Ein Hinweis, wo zu suchen ist, nie eine Einstufung: es entscheiden Datenblatt und Liste.",
    ),
    "nothing": (
        "Nothing found. That is no statement that the goods are free: only four lists and the entries of the Commerce "
        "Control List that matter for unmanned aircraft are known by words.",
        "Nichts gefunden. Das heißt nicht, dass die Güter frei sind: nur vier Listen und die für unbemannte Luftfahrzeuge "
        "wichtigen Einträge der Commerce Control List sind in Worten bekannt.",
    ),
    "ask_code": (
        "the customs code (six digits at least) and the control list number, with the data sheet they rest on",
        "die Warennummer (mindestens sechs Stellen) und die Kontrolllistennummer, mit dem Datenblatt dazu",
    ),
    "ask_maker": (
        "maker and part number, and what the goods go into",
        "Hersteller und Teilenummer, und wo die Güter eingebaut werden",
    ),
    "ask_user": (
        "who uses them, where and for what, in the words of the user",
        "wer sie wo und wofür verwendet, in den Worten des Verwenders",
    ),
    "ask_which": (
        "which of these the goods are: the words alone do not tell",
        "welches davon die Güter sind: die Worte allein sagen es nicht",
    ),
    "arms": (
        "whose licence covers arms: military goods need one almost everywhere",
        "welche Genehmigung für Rüstungsgüter vorliegt: sie brauchen fast überall eine",
    ),
}
_BANDS: dict[Confidence, tuple[str, str]] = {
    Confidence.STRONG: ("strong", "stark"),
    Confidence.FAIR: ("fair", "mittel"),
    Confidence.WEAK: ("weak, needs something beside it", "schwach, braucht etwas daneben"),
}


class MayBe(Value, frozen=True, kw_only=True):
    """One thing that goods may be: the first of its hints tells how sure and why, `listed` its codes list by list."""

    first: GoodsHint
    listed: dict[str, tuple[str, ...]]
    sources: tuple[str, ...]


def may_be(hints: Iterable[GoodsHint], titles: Mapping[str, Mapping[str, str]]) -> tuple[MayBe, ...]:
    """The things that hints point to, surest first; `titles` are those of the law tables, by slug and language, `us_ccl`
    among them."""
    by_item: dict[str, list[GoodsHint]] = {}
    for hint in hints:
        by_item.setdefault(hint.item, []).append(hint)
    order = list(Confidence)
    things = sorted(by_item.values(), key=lambda mine: order.index(mine[0].confidence))
    return tuple(_thing(mine) for mine in things)


def _thing(hints: list[GoodsHint]) -> MayBe:
    listed: dict[str, dict[str, None]] = {}
    sources: dict[str, None] = {}
    for hint in hints:
        control = hint.control
        name = {HintTarget.CONTROL_LIST: "us_ccl", HintTarget.ARMS: "arms"}.get(control.target, control.table)
        listed.setdefault(name, {})[control.code] = None
        if control.citation is not None:
            sources[str(control.citation)] = None
    return MayBe(
        first=hints[0],
        listed={name: tuple(codes) for name, codes in listed.items()},
        sources=tuple(sources),
    )


def confidence_says(band: Confidence, lang: Lang) -> str:
    """What the band is called beside a thing."""
    return _BANDS[band][lang is Lang.DE]


def says(key: str, lang: Lang) -> str:
    """One of the fixed sentences on goods. Raises KeyError for an unknown key."""
    return _SAYS[key][lang is Lang.DE]


def asks(things: tuple[MayBe, ...], lang: Lang) -> tuple[str, ...]:
    """What to ask the customer or the maker, the most telling first."""
    keys = ["ask_code", "ask_maker"]
    if not things:
        return tuple(says(key, lang) for key in keys)
    if len(things) > 1:
        keys.insert(0, "ask_which")
    if any("arms" in thing.listed for thing in things):
        keys.append("arms")
    return tuple(says(key, lang) for key in (*keys, "ask_user"))


def goods_document(
    asked: str, read_as: str, as_of: str, things: tuple[MayBe, ...], lang: Lang
) -> dict[str, object]:
    """The one document of `goods --json`; sentences in `lang`, everything else the same in every language."""
    return {
        "asked": asked,
        "read_as": read_as,
        "as_of": as_of,
        "may_be": [
            {
                "item": thing.first.item,
                "what": thing.first.what[lang.value],
                "confidence": thing.first.confidence.value,
                "alone": thing.first.alone,
                "source": thing.first.source.value,
                "brought_by": thing.first.brought_by,
                "reason": thing.first.reason[lang.value],
                "listed": [{"list": name, "codes": list(codes)} for name, codes in thing.listed.items()],
                "citations": list(thing.sources),
            }
            for thing in things
        ],
        "ask": list(asks(things, lang)),
        "says": says("hint" if things else "nothing", lang),
    }
