"""The labelled lines are what they say: so many a language and a class, told by words alone, each label with its ground."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).parent
LINES, HELD_OUT, SECOND = (
    yaml.safe_load((HERE / name).read_text(encoding="utf-8"))["lines"]
    for name in ("lines.yaml", "held_out.yaml", "held_out_2.yaml")
)
LANGUAGES = {"en": 100, "de": 60, "fr": 50, "ru": 60, "tr": 40, "zh": 50, "fa": 40}
EACH = pytest.mark.parametrize("rows", [LINES, HELD_OUT, SECOND], ids=["lines", "held_out", "held_out_2"])
UNDER = re.compile(r"hs:\d{6}|eccn:\d[A-E]\d{3}|arms:[a-z_]+|uk_s4:no_code")
# A customs code in one run or with its points, or a control number; Persian digits are digits too.
A_CODE = re.compile(r"\d{6}|\d{4}\.\d{2}|(?<!\w)\d[A-E]\d{3}(?!\w)", re.IGNORECASE)

Rows = list[dict[str, Any]]


def test_lines_by_language_and_class() -> None:
    assert len(LINES) == 400
    counted = Counter((row["lang"], row["controlled"]) for row in LINES)
    assert counted == {
        (lang, controlled): n // 2 for lang, n in LANGUAGES.items() for controlled in (True, False)
    }


def test_held_out_lines_by_language_and_class() -> None:
    assert len(HELD_OUT) == 140
    assert Counter((row["lang"], row["controlled"]) for row in HELD_OUT) == {
        (lang, controlled): 10 for lang in LANGUAGES for controlled in (True, False)
    }


def test_lines_of_the_second_set_by_language_and_class() -> None:
    assert Counter((row["lang"], row["controlled"]) for row in SECOND) == {
        (lang, controlled): 11 for lang in LANGUAGES for controlled in (True, False)
    }


def test_many_of_what_is_not_controlled_share_a_word_with_what_is() -> None:
    assert sum(row.get("near_miss", False) for row in LINES) >= 90


@EACH
def test_ids_are_of_the_language_and_given_once(rows: Rows) -> None:
    ids = [row["id"] for row in rows]
    assert len(set(ids)) == len(ids)
    assert [row["id"] for row in rows if not re.fullmatch(rf"{row['lang']}-\d{{3}}", row["id"])] == []


@EACH
def test_every_label_has_its_ground_and_nothing_else(rows: Rows) -> None:
    wrong = [
        row["id"]
        for row in rows
        if set(row) - {"near_miss"}
        != {"id", "lang", "text", "controlled", "under" if row["controlled"] else "because"}
        or (row["controlled"] and "near_miss" in row)
        or not (row["under"] if row["controlled"] else row["because"])
    ]
    assert wrong == []


@EACH
def test_every_control_is_written_in_one_of_the_four_ways(rows: Rows) -> None:
    named = [(row["id"], control) for row in rows for control in row.get("under", ())]
    assert [at for at in named if not UNDER.fullmatch(at[1])] == []


@EACH
def test_no_line_gives_itself_away_by_a_code(rows: Rows) -> None:
    assert [row["id"] for row in rows if A_CODE.search(row["text"])] == []


def test_no_line_stands_twice() -> None:
    texts = Counter(row["text"].casefold() for row in (*LINES, *HELD_OUT, *SECOND))
    assert [text for text, n in texts.items() if n > 1] == []
