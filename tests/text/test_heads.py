from __future__ import annotations

import pytest

from tidewaiter.text.names import analyse


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("NPP Example", "Research Production Enterprise Example"),
        ("ООО НПП Пример", "OOO NPP Primer"),
        ("АО НИИ Пример", "Research Institute Primer"),
        ("ЦКБ Пример", "Central Design Bureau Primer"),
        ("ТД Пример", "Trade House Primer"),
        ("OOO TD Primer", "Trade House Primer"),
        ("НК Пример", "Oil Primer"),
    ],
)
def test_short_forms_at_the_head_are_words(short: str, long: str) -> None:
    assert analyse(short).bare == tuple(long.lower().split()) or analyse(short).bare == analyse(long).bare


@pytest.mark.parametrize("name", ["TD Securities", "NPP", "Example NPP", "KB Homes", "GK Example"])
def test_other_letters_stay(name: str) -> None:
    assert analyse(name).tokens == tuple(name.lower().split())
    assert analyse(name).bare[0] == name.lower().split()[0]
