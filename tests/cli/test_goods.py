from __future__ import annotations

import json

import pytest

from tidewaiter.cli.main import run


def test_words_say_what_goods_may_be(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["goods", "Trägheitsmesseinheiten, 40 Stk."]) == 0
    shown = capsys.readouterr().out
    assert "MAY BE: inertial measurement unit (strong)" in shown
    assert "901420" in shown
    assert "never a classification" in shown
    assert "data sheet" in shown


def test_it_speaks_german(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["goods", "дрон Герань-2", "--lang", "de"]) == 0
    shown = capsys.readouterr().out
    assert "KANN SEIN: militärisches unbemanntes Luftfahrzeug" in shown
    assert "Rüstungsgüter" in shown


@pytest.mark.parametrize(
    ("asked", "read_as", "item"),
    [("8542.31", "code", "code_854231"), ("7A994", "eccn", "eccn_7A994"), ("四旋翼无人机", "words", "uav")],
)
def test_a_document_says_how_it_was_read(
    asked: str, read_as: str, item: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["goods", asked, "--json", "--as-of", "2026-09-01"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found) == ["asked", "read_as", "as_of", "may_be", "ask", "says"]
    assert (found["read_as"], found["as_of"]) == (read_as, "2026-09-01")
    assert item in [thing["item"] for thing in found["may_be"]]
    assert all(thing["reason"] and thing["brought_by"] and thing["listed"] for thing in found["may_be"])


def test_nothing_found_is_no_clearance(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["goods", "potatoes"]) == 0
    assert "no statement that the goods are free" in capsys.readouterr().out


@pytest.mark.parametrize(
    "wrong", ["", "!!!", "99", "12345678901", "0012.34", "EAR99", "9Z999 x" * 1000, "9E888"]
)
def test_wrong_input_is_an_error(wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["goods", wrong]) == 10
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "error" in shown.err
