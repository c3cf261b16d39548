"""The words of end uses are sound, and the check finds what is not."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from tidewaiter.law.check import check
from tidewaiter.law.describe import describe, known
from tidewaiter.law.load import load_law
from tidewaiter.law.use_words import EndUse, UseWords

LAW = load_law()


def _spoilt(**changes: Any) -> tuple[str, ...]:
    words = msgspec.structs.replace(LAW.use_words, **changes)
    return check(msgspec.structs.replace(LAW, use_words=words))


def test_every_end_use_has_words() -> None:
    assert set(LAW.use_words.uses) == set(EndUse)


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (UseWords(stated=("drone", "drone")), "uav has 'drone' twice"),
        (UseWords(stated=("drone",), hint=("drone",)), "uav has 'drone' twice"),
        (UseWords(stated=("*",)), "uav has '*', which is any word"),
    ],
)
def test_words_that_cannot_be_right_are_found(words: UseWords, fault: str) -> None:
    assert any(fault in each for each in _spoilt(uses={**LAW.use_words.uses, EndUse.UAV: words}))


def test_what_is_missing_is_found() -> None:
    rest = {use: words for use, words in LAW.use_words.uses.items() if use is not EndUse.UAV}
    assert any("no words for uav" in each for each in _spoilt(uses=rest))
    assert any("no answers that say no" in each for each in _spoilt(answers={"yes": ("yes",)}))


def test_they_can_be_shown() -> None:
    assert "use_words" in known(LAW)
    lines = describe(LAW, "use_words", date(2026, 8, 1))
    assert any(line.startswith("uav, stated by") for line in lines)
