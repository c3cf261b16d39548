"""`tidewaiter goods`: what a description or a code may be, why, and what to ask."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tidewaiter.cli.options import AsOf, Json, Language
from tidewaiter.cli.terminal import console, emit
from tidewaiter.errors import InputError
from tidewaiter.wording.german import quoted
from tidewaiter.wording.labels import Lang

if TYPE_CHECKING:
    from rich.console import Console

    from tidewaiter.law.load import Law
    from tidewaiter.model.goods import Goods
    from tidewaiter.wording.goods_words import MayBe

__all__ = ["goods"]

_LIKE_A_CODE = re.compile(r"[\d\s./·-]+")
_MOST_LETTERS = 4000
_WORDS = {
    "may_be": ("MAY BE", "KANN SEIN"),
    "because": ("because of", "wegen"),
    "listed": ("listed", "gelistet"),
    "sources": ("sources", "Quellen"),
    "ask": ("ASK", "FRAGEN"),
    "by_words": ("by words alone", "nur in Worten"),
    "arms": (
        "arms or nuclear goods, under laws of their own",
        "Rüstungs- oder Kerngüter, unter eigenen Gesetzen",
    ),
}


def goods(
    text: Annotated[
        str, typer.Argument(metavar="TEXT|CODE", help="A description in any language, an HS code or an ECCN.")
    ],
    as_of: AsOf = None,
    json: Json = False,
    lang: Language = Lang.EN,
) -> int:
    """Say what goods may be, each with how sure that is, why, where it is listed, and what to ask."""
    from tidewaiter.goods.asked import AskedLine
    from tidewaiter.goods.hints import hints_of_line
    from tidewaiter.law.load import load_law
    from tidewaiter.model.brief import Clocks
    from tidewaiter.wording.documents import encode
    from tidewaiter.wording.goods_words import goods_document, may_be

    day = as_of or date.today()
    law = load_law()
    line, read_as = _line(text, law)
    clocks = Clocks(as_of=day, as_of_from="asked" if as_of else "today", known_at=day)
    titles = {slug: table.title for slug, table in law.code_tables.items()} | {
        law.control_list.slug: law.control_list.title
    }
    found = may_be(hints_of_line(AskedLine(at=0, goods=line, law=law, clocks=clocks)), titles)
    heading = _heading(line, as_of)
    if json:
        told = {} if heading is None else {"heading": {"hs": heading[0], "text": heading[1]}}
        emit(encode({**goods_document(text, read_as, day.isoformat(), found, lang), **told}, indent=2))
    else:
        head = (text,) if heading is None else (text, f"HS {heading[0]}: {heading[1]}")
        _print(console(), head, found, titles, lang)
    return 0


def _heading(line: Goods, known_at: date | None) -> tuple[str, str] | None:
    """The customs code that the line states and its text, where a table of them had been imported by that day."""
    from tidewaiter.catalogue.tables import Looking, Tables
    from tidewaiter.goods.headings import heading_of
    from tidewaiter.lists.home import home_folder

    return heading_of(line, Looking(Tables(home_folder(), known_at)).into("wco_hs")) if line.hs else None


def _line(text: str, law: Law) -> tuple[Goods, str]:
    """The goods line that the text stands for, and whether it was read as code, eccn or words. Raises InputError for what
    is none of them."""
    from tidewaiter.law.eccns import NumberKind, number_kind, read_eccn
    from tidewaiter.model.goods import Goods, hs_digits

    plain = text.strip()
    if not any(sign.isalnum() for sign in plain):
        raise InputError(
            "there is no word and no code in this", field="TEXT|CODE", todo="Give a description or a code"
        )
    if len(plain) > _MOST_LETTERS:
        raise InputError(
            f"the text is longer than {_MOST_LETTERS} signs", field="TEXT|CODE", todo="Give one goods line"
        )
    if number_kind(plain) is NumberKind.EAR99:
        raise InputError(
            "EAR99 names no goods: it says that they stand on no entry of the list",
            field="TEXT|CODE",
            todo="Give their description or customs code",
        )
    try:
        return Goods(hs=plain, description=None) if hs_digits(plain) else Goods(), "code"
    except ValueError as error:
        if _LIKE_A_CODE.fullmatch(plain):
            raise InputError(
                str(error), field="TEXT|CODE", todo="Write 4 to 10 digits, such as 8542.31"
            ) from None
    eccn = read_eccn(plain)
    if eccn is not None:
        if law.control_list.entry(eccn.entry) is None:
            raise InputError(
                f"there is no entry {eccn.entry} in the issue of the list on file",
                field="TEXT|CODE",
                todo="Check the number, or give a description",
            )
        return Goods(eccn=plain), "eccn"
    return Goods(description=plain, part_number=plain if " " not in plain else None), "words"


def _print(
    out: Console,
    head: tuple[str, ...],
    found: tuple[MayBe, ...],
    titles: dict[str, dict[str, str]],
    lang: Lang,
) -> None:
    from rich.padding import Padding
    from rich.text import Text

    from tidewaiter.wording.goods_words import asks, confidence_says, says
    from tidewaiter.wording.plain import visible

    def word(key: str) -> str:
        return _WORDS[key][lang is Lang.DE]

    def put(line: str, indent: int = 0, style: str = "") -> None:
        out.print(Padding(Text(visible(line), style=style), (0, 0, 0, indent)))

    for line in head:
        put(line, style="bold")
    for thing in found:
        first = thing.first
        put("")
        put(
            f"{word('may_be')}: {first.what[lang.value]} ({confidence_says(first.confidence, lang)})",
            style="bold",
        )
        said = quoted(f"“{first.brought_by}”") if lang is Lang.DE else f"“{first.brought_by}”"
        put(f"{word('because')} {said}: {first.reason[lang.value]}", 2)
        for name, codes in thing.listed.items():
            title = titles[name][lang.value] if name in titles else word("arms")
            numbers = ", ".join(code or word("by_words") for code in codes)
            put(f"{word('listed')}: {title}" + (f": {numbers}" if name in titles else ""), 2)
        if thing.sources:
            put(f"{word('sources')}: {'; '.join(thing.sources)}", 2)
    put("")
    put(f"{word('ask')}", style="bold")
    for line in asks(found, lang):
        put(f"- {line}", 2)
    put("")
    put(says("hint" if found else "nothing", lang))
