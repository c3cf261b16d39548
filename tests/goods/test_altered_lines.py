"""Lines to tune on, each altered in one way as papers alter words: nearly all are still heard."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tidewaiter.goods.heard import hear
from tidewaiter.model.words import Confidence
from tidewaiter.selftest.goods import LabelledLine, labelled
from tidewaiter.text.cyrillic import customary

LINES = tuple(
    line
    for name in ("lines.yaml", "arms_lines.yaml", "trade_lines.yaml")
    for line in labelled((Path(__file__).parent / name).read_bytes(), name)
    if line.controlled
)
LONG = re.compile(r"[^\W\d_\u0600-\u06ff\u3400-\u9fff]{8,}")


def _without_a_letter(line: LabelledLine) -> str:
    return LONG.sub(lambda word: word[0][:4] + word[0][5:], line.text)


def _two_letters_swapped(line: LabelledLine) -> str:
    return LONG.sub(lambda word: word[0][:3] + word[0][4] + word[0][3] + word[0][5:], line.text)


def _in_latin(line: LabelledLine) -> str:
    return customary(line.text.lower()) if line.lang == "ru" else line.text


def _spaced_out(line: LabelledLine) -> str:
    return re.sub("(?<=[\u3400-\u9fff])(?=[\u3400-\u9fff])", " ", line.text)


def _as_in_a_catalogue(line: LabelledLine) -> str:
    words = re.sub("[,;]", " ", line.text).split()
    return line.text if line.lang == "zh" else ", ".join(reversed(words))


def _is_heard(text: str) -> bool:
    return any(heard.confidence is not Confidence.WEAK for heard in hear(text))


@pytest.mark.parametrize(
    ("altered", "share"),
    [
        (_without_a_letter, 0.9),
        (_two_letters_swapped, 0.9),
        (_in_latin, 0.7),
        (_spaced_out, 0.9),
        (_as_in_a_catalogue, 0.97),
    ],
)
def test_altered_lines_are_still_heard(altered: Callable[[LabelledLine], str], share: float) -> None:
    asked = [text for line in LINES if (text := altered(line)) != line.text]
    assert len(asked) > 30
    lost = [text for text in asked if not _is_heard(text)]
    assert 1 - len(lost) / len(asked) >= share, lost
