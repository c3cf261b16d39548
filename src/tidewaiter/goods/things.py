"""Things that control lists have in mind, with the words by which papers call them: authored in data/refdata/goods."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Confidence
from tidewaiter.refdata.tables import table

__all__ = [
    "LANGUAGES",
    "Elsewhere",
    "Thing",
    "arms_classes",
    "codes_of",
    "elsewhere",
    "is_everyday",
    "things",
]

LANGUAGES = ("any", "en", "de", "fr", "ru", "tr", "zh", "fa")
_ELSEWHERE, _ARMS, _SHORT = "elsewhere.yaml", "arms_classes.yaml", "short_forms.yaml"


class _Worded(Value, frozen=True, kw_only=True):
    """Terms by language, `;` between them; `any` are those of every language, such as abbreviations. How a term is
    written stands in data/refdata/goods/README.md."""

    any: str = ""
    en: str = ""
    de: str = ""
    fr: str = ""
    ru: str = ""
    tr: str = ""
    zh: str = ""
    fa: str = ""

    def terms(self, language: str) -> tuple[str, ...]:
        """The terms of that language, one of LANGUAGES, as they are written."""
        spelt = " ".join(str(getattr(self, language)).split())
        return tuple(term.strip() for term in spelt.split(";") if term.strip())


class Thing(_Worded, frozen=True, kw_only=True):
    """One thing. `hs` are the customs codes (six digits, or as many as the lists give) under which tables of the law list
    it, `headings` the beginnings of codes that hold goods of this kind and no others, so that a weak term counts beside one,
    `eccn` the entries of the Commerce Control List that may hold it, `arms` the class of arms that it is; `by_words`
    the tables that list it without a code. `confidence` is that of its terms, if nothing else is said of one.
    `everyday` goods are found in machines, shops and offices by the thousand, so that their words contradict only a code of
    something quite different. `but` are words beside which no term counts, `despite` the contexts (see Elsewhere) that take nothing from it."""

    slug: str
    what: dict[str, str]
    hs: tuple[str, ...] = ()
    eccn: tuple[str, ...] = ()
    arms: str = ""
    headings: tuple[str, ...] = ()
    by_words: tuple[str, ...] = ()
    confidence: Confidence = Confidence.STRONG
    everyday: bool = False
    but: str = ""
    despite: tuple[str, ...] = ()


class Elsewhere(_Worded, frozen=True, kw_only=True):
    """A context in which words of controlled things mean something else: toys, books, clothes, kitchens. Words of one that is
    a `detail` (packing, paint, furniture) change nothing where they stand in a later part of the text than the name."""

    slug: str
    what: dict[str, str]
    detail: bool = False


class _ArmsClass(Value, frozen=True, kw_only=True):
    slug: str
    citation: Citation


class _ShortForm(Value, frozen=True, kw_only=True):
    short: tuple[str, ...]
    long: str


@lru_cache(maxsize=1)
def short_forms() -> dict[str, str]:
    """The word that each short form stands for. Raises InputError as `things` does."""
    rows = table(f"goods/{_SHORT}", tuple[_ShortForm, ...])
    return {short: row.long for row in rows for short in row.short}


@lru_cache(maxsize=1)
def arms_classes() -> dict[str, Citation]:
    """The law that holds each class of arms, by the class. Raises InputError as `things` does."""
    return {row.slug: row.citation for row in table(f"goods/{_ARMS}", tuple[_ArmsClass, ...])}


@lru_cache(maxsize=1)
def things() -> tuple[Thing, ...]:
    """Every thing, in the order of files and rows. Raises InputError where a file is not of that form."""
    folder = files("tidewaiter").joinpath("data", "refdata", "goods")
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".yaml"))
    return tuple(
        thing
        for name in names
        if name not in (_ELSEWHERE, _ARMS, _SHORT)
        for thing in table(f"goods/{name}", tuple[Thing, ...])
    )


@lru_cache(maxsize=1)
def _codes() -> dict[str, tuple[str, ...]]:
    return {thing.slug: thing.hs for thing in things()}


def codes_of(slug: str) -> tuple[str, ...]:
    """The customs codes under which the thing of that slug may fall, listed on a day or not; none for an unknown one."""
    return _codes().get(slug, ())


@lru_cache(maxsize=1)
def _headings() -> dict[str, tuple[str, ...]]:
    return {thing.slug: thing.headings for thing in things() if thing.headings}


def headings_of(slug: str) -> tuple[str, ...]:
    """The beginnings of customs codes that hold goods of that kind and no others; none for an unknown one."""
    return _headings().get(slug, ())


@lru_cache(maxsize=1)
def _everyday() -> frozenset[str]:
    return frozenset(thing.slug for thing in things() if thing.everyday)


def is_everyday(slug: str) -> bool:
    """Whether the thing of that slug is everyday goods; an unknown one is not."""
    return slug in _everyday()


@lru_cache(maxsize=1)
def elsewhere() -> tuple[Elsewhere, ...]:
    """Every context in which words mean something else. Raises InputError as `things` does."""
    return table(f"goods/{_ELSEWHERE}", tuple[Elsewhere, ...])
