"""Whether the words of a goods line name the part of a heading that a list takes, or goods that it lists without a code."""

from __future__ import annotations

from msgspec import structs

from tidewaiter.law.codes import CodeTable, Uncoded
from tidewaiter.law.row_words import RowWords
from tidewaiter.model.brief import Brief
from tidewaiter.model.goods import Control
from tidewaiter.model.words import Confidence, HintSource, HintTarget, Standing
from tidewaiter.rules.export.line_answers import answer_for

__all__ = ["by_words_alone", "fits"]


def fits(brief: Brief, rule: str, table: CodeTable, control: Control) -> Standing:
    """Whether the line is what the row takes: yes for a row that takes a heading whole; for one that takes a part, what the
    order answers to the rule's question, else what its description says by the row's own words; unknown for a code that is
    shorter than the listed one."""
    if control.wider:
        return Standing.UNKNOWN
    if not control.partial:
        return Standing.YES
    answer = answer_for(brief, rule, control.line)
    if answer is not Standing.UNKNOWN:
        return answer
    day = table.at(brief.clocks.as_of)
    rows = [row for row in day.rows if (row.code, row.what) == (control.code, control.entry)]
    words = table.words.get(rows[0].words) if rows and rows[0].verified else None
    return _said(brief, table, control.line, words) if words is not None else Standing.UNKNOWN


def by_words_alone(brief: Brief, rule: str, table: CodeTable, line: int) -> tuple[Uncoded, Standing] | None:
    """The goods that the list names without a code and that the line surely is, else those that it may be by its own words
    or by the hints on it, None where it is none; no where the order answers that it is not."""
    listed = table.at(brief.clocks.as_of).without_code
    worded = [(entry, table.words[entry.words]) for entry in listed if entry.words in table.words]
    perhaps = _hinted(brief, table.slug, line) if worded else None
    for entry, words in worded:
        said = _said(brief, table, line, words)
        if said is Standing.YES or _named(brief, line, words):
            perhaps = (entry, said)
        if said is Standing.YES:
            break
    if perhaps is not None and answer_for(brief, rule, line) is Standing.NO:
        return perhaps[0], Standing.NO
    return perhaps


def _said(brief: Brief, table: CodeTable, line: int, words: RowWords) -> Standing:
    """What the description says by these words; words of accessories beside them leave nothing sure."""
    said = words.of(_text(brief, line))
    if said is Standing.YES:
        return structs.replace(words, doubts=table.doubts).of(_text(brief, line))
    return said


def _named(brief: Brief, line: int, words: RowWords) -> bool:
    """Whether the words of the entry, or such as may mean it, stand there at all."""
    return RowWords(says=(*words.says, *words.asks)).names(_text(brief, line))


def _text(brief: Brief, line: int) -> str:
    return brief.shipment.goods[line].description or ""


def _hinted(brief: Brief, table: str, line: int) -> tuple[Uncoded, Standing] | None:
    """What words of any language surely speak of, where the list names it without a code."""
    for hint in brief.hints:
        control = hint.control
        of_words = hint.line == line and hint.source is HintSource.WORDS
        listed = control.target is HintTarget.TABLE and (control.table, control.code) == (table, "")
        if of_words and listed and hint.confidence is Confidence.STRONG:
            return Uncoded(what=hint.what["en"], verified=False), Standing.UNKNOWN
    return None
