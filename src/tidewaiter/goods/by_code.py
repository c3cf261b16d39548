"""What a goods line may be by the codes that its papers state."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.goods.asked import AskedLine
from tidewaiter.goods.controls import controls_of_line
from tidewaiter.law.eccns import read_eccn
from tidewaiter.model.goods import Control
from tidewaiter.model.hint import GoodsHint, HintedControl
from tidewaiter.model.words import Confidence, HintSource, HintTarget, Standing

__all__ = ["by_code"]


def by_code(asked: AskedLine) -> Iterator[GoodsHint]:
    """A hint for every listed code that the line's customs code meets, and one for its entry of the Commerce Control
    List where that is on file. A row of which the code takes only a part, or whose day was not read, is fair; a code
    that is shorter than the listed one is weak."""
    for control in controls_of_line(asked.at, asked.goods, asked.law, asked.clocks):
        yield _of_control(control, asked)
    eccn = read_eccn(asked.goods.eccn or "")
    if eccn is not None and asked.law.control_list.entry(eccn.entry) is not None:
        yield GoodsHint(
            line=asked.at,
            source=HintSource.CODE,
            item=f"eccn_{eccn.entry}",
            what={lang: f"{title}, {eccn.entry}" for lang, title in asked.law.control_list.title.items()},
            control=HintedControl(
                target=HintTarget.CONTROL_LIST,
                code=eccn.entry,
                citation=asked.law.control_list.span(asked.clocks.as_of).citation,
            ),
            confidence=Confidence.STRONG,
            brought_by=asked.goods.eccn or "",
            reason={
                "en": "the papers state this number of the list",
                "de": "die Papiere nennen diese Nummer der Liste",
            },
        )


def _of_control(control: Control, asked: AskedLine) -> GoodsHint:
    table = asked.law.codes(control.table)
    day = asked.clocks.known_at if table.guidance else asked.clocks.as_of
    return GoodsHint(
        line=control.line,
        source=HintSource.CODE,
        item=f"code_{control.code}",
        what={"en": control.entry, "de": control.entry},
        control=HintedControl(
            target=HintTarget.TABLE, code=control.code, table=control.table, citation=table.at(day).citation
        ),
        confidence=_confidence(control),
        brought_by=asked.goods.hs or "",
        reason=_reason(control),
    )


def _confidence(control: Control) -> Confidence:
    if control.wider:
        return Confidence.WEAK
    sure = control.standing is Standing.YES and not control.partial
    return Confidence.STRONG if sure else Confidence.FAIR


def _reason(control: Control) -> dict[str, str]:
    if control.wider:
        return {
            "en": "the stated code is shorter than the listed one, which takes only part of it",
            "de": "der angegebene Code ist kürzer als der gelistete, der nur einen Teil davon erfasst",
        }
    if control.partial:
        return {
            "en": "the stated code is listed in part: the words decide",
            "de": "der angegebene Code ist teilweise gelistet: der Wortlaut entscheidet",
        }
    return {"en": "the stated code is listed", "de": "der angegebene Code ist gelistet"}
