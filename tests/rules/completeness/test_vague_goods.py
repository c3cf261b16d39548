from __future__ import annotations

import pytest

from tidewaiter.rules.completeness.vague_goods import is_vague_goods


@pytest.mark.parametrize(
    "text",
    [
        "spare parts",
        "Spare parts for machine",
        "SAMPLES",
        "Samples, no commercial value",
        "Electronic components",
        "Goods as per invoice 4711",
        "Ersatzteile",
        "Elektronische Bauteile",
        "Warenmuster ohne Handelswert",
        "Pièces détachées",
        "Composants électroniques",
        "Échantillons sans valeur commerciale",
        "Запасные части",
        "Электронные компоненты",
        "ОБРАЗЦЫ",
        "Yedek parça",
        "ELEKTRONİK MALZEME",
        "Numune, bedelsiz",
        "电子元件",
        "备件 100",
        "样品",
        "قطعات یدکی",
        "قطعات الکترونیکی",
        "نمونه",
        "stock",
        "-",
    ],
)
def test_words_that_fit_any_goods(text: str) -> None:
    assert is_vague_goods(text)


@pytest.mark.parametrize(
    "text",
    [
        "Spare parts for packing machine EX-1",
        "Replacement spindle for machining centre",
        "Ball bearings",
        "Microcontroller",
        "Elektromotor",
        "Joint d'étanchéité",
        "Запчасти для трактора",
        "Traktör yedek parça",
        "电子显微镜",
        "قطعات پهپاد",
        "Electronic components LM358N",
        "for repair",
    ],
)
def test_words_that_say_which(text: str) -> None:
    assert not is_vague_goods(text)
