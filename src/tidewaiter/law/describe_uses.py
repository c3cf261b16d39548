"""Showing lists of entries of the Control List and the words of end uses, in lines a person can read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidewaiter.law.describe_controls import cited
from tidewaiter.law.eccn_tables import EccnTable
from tidewaiter.law.use_words import WordsOfUse

__all__ = ["eccn_lines", "use_word_lines"]


def eccn_lines(table: EccnTable, day: date, lang: str) -> Iterator[str]:
    """The table on `day`. Raises LawError for a day before the law on file."""
    on_day = table.at(day)
    yield f"{table.slug}: {table.title.get(lang, table.title['en'])}"
    yield f"on {day}: {on_day.state.value}, since {on_day.from_}; {on_day.says}"
    yield f"scope: {table.scope}"
    yield f"source: {cited(on_day.citation)}"
    for row in on_day.rows:
        parts = [f"only {', '.join(row.only)}"] if row.only else []
        parts += [f"all of {', '.join(row.whole)}"] if row.whole else []
        parts += [f"limited to {row.limited}"] if row.limited else []
        limits = f" ({', '.join(parts)})" if parts else ""
        yield f"{row.eccn} {row.what}{limits}"
    if on_day.open:
        yield "further entries may be listed that nobody has read"


def use_word_lines(words: WordsOfUse, lang: str) -> Iterator[str]:
    """The words of each end use, by what they say of it."""
    yield f"{words.slug}: {words.title.get(lang, words.title['en'])}"
    yield f"what: {words.says}"
    yield f"source: {cited(words.citation)}"
    for use, listed in words.uses.items():
        for name, phrases in (
            ("innocent", listed.innocent), ("a sign at most", listed.weak), ("stated by", listed.stated),
            ("user named", listed.named), ("hinted at by", listed.hint),
        ):  # fmt: skip
            if phrases:
                yield f"{use.value}, {name}: {', '.join(phrases)}"
    yield f"put right where one letter is wrong: {', '.join(words.misspelt)}"
    yield f"left alone, near as they are: {', '.join(words.ordinary)}"
    yield f"scripts that are read: {', '.join(words.scripts)}"
