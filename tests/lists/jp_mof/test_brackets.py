"""Brackets in the names of Japan's asset-freeze measures."""

from __future__ import annotations

import pytest

from tidewaiter.lists.jp_mof.brackets import outside, tidied
from tidewaiter.model.words import NameKind

ALIAS, FORMER = NameKind.ALIAS, NameKind.FORMER


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("例示組織(EXO)", [("例示組織", ALIAS), ("EXO", ALIAS)]),
        ("例示(EXO)有限会社", [("例示有限会社", ALIAS), ("EXO", ALIAS)]),
        ("(旧称)例示銀行", [("例示銀行", FORMER)]),
        ("(別称)例示銀行", [("例示銀行", ALIAS)]),
        ("(別名2)イワン・エグザンプル", [("イワン・エグザンプル", ALIAS)]),
        ("「例示共和国」(自称)", [("例示共和国", ALIAS)]),
        ("アンドリー(アンドレイ)・プルギン(プルヒン)", [("アンドリー・プルギン", ALIAS), ("アンドレイ・プルヒン", ALIAS)]),
        ("例示船務(香港)有限公司", [("例示船務(香港)有限公司", ALIAS)]),
        ("オリガ・エグザンプル(旧姓:ムスター)", [("オリガ・エグザンプル", ALIAS), ("オリガ・ムスター", FORMER)]),
        ("ムスター ((Muster", [("ムスター", ALIAS), ("Muster", ALIAS)]),
        ("((アブー・ドゥアー)この戦闘員名で良く知られる)", [("アブー・ドゥアー", ALIAS)]),
        ("Translation: The Example", [("The Example", ALIAS)]),
        ("“Example Guard”", [("Example Guard", ALIAS)]),
        ("Ivan(Iwan) EXAMPLE", [("Ivan EXAMPLE", ALIAS), ("Iwan EXAMPLE", ALIAS)]),
        ("Ivan EXAMPLE", [("Ivan EXAMPLE", ALIAS)]),
    ],
)  # fmt: skip
def test_brackets_are_taken_apart(name: str, names: list[tuple[str, NameKind]]) -> None:
    assert list(tidied(name, ALIAS)) == names


def test_commas_within_brackets_part_no_names() -> None:
    assert outside("例示会社(東京、大阪)、別の会社") == ["例示会社(東京、大阪)", "別の会社"]
    assert outside("例示会社(東京、別の会社") == ["例示会社(東京", "別の会社"]
