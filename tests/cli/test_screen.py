"""`screen` on the starter list: exit codes, the document, the sheet."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tidewaiter.cli.main import run

Example = Callable[[str], str]
CLEAN, LISTED, LOOK = "c2-hobby-servos", "g1-servomotors-after", "g1-servomotors-before"
UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run(["screen", *arguments])
    output = capsys.readouterr()
    return code, output.out, output.err


@pytest.mark.parametrize(
    ("names", "code"),
    [
        ((CLEAN,), 0),
        ((LOOK,), 1),
        ((LISTED,), 2),
        (("c4-end-user-missing",), 3),
        ((CLEAN, "c4-end-user-missing"), 3),
        ((CLEAN, "c4-end-user-missing", LOOK), 1),
        ((CLEAN, LOOK, LISTED), 2),
    ],
)
def test_the_gravest_outcome_is_the_exit_code(
    names: tuple[str, ...], code: int, example: Example, capsys: pytest.CaptureFixture[str]
) -> None:
    assert shown(capsys, "--starter", "--json", *map(example, names))[0] == code


def test_a_clean_order_is_not_complete_while_the_starter_list_is_not_accepted(
    example: Example, capsys: pytest.CaptureFixture[str]
) -> None:
    code, sheet, _ = shown(capsys, example(CLEAN))
    assert code == 3
    assert "--starter" in sheet
    assert "lists import" in sheet


def test_an_error_wins_and_the_others_are_still_screened(
    example: Example, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("reference: X\nparties: [{role: byer, name: A}]\ngoods: [{}]\n")
    files = [example(LISTED), str(bad), str(tmp_path), example(CLEAN)]
    code, out, err = shown(capsys, "--starter", "--json", *files)
    assert code == 10
    assert [decision["outcome"] for decision in json.loads(out)["decisions"]] == ["prohibited", "no_obstacle"]
    assert "bad.yaml:2: parties[0].role" in err
    assert "folder" in err


def test_with_nothing_screened_nothing_stands_on_stdout(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = shown(capsys, "--json", str(tmp_path / "absent.yaml"))
    assert (code, out) == (10, "")
    assert "no such file" in err


def test_the_same_basis_gives_the_same_bytes(example: Example, capsys: pytest.CaptureFixture[str]) -> None:
    files = [example(name) for name in (LISTED, LOOK, CLEAN)]
    assert shown(capsys, "--starter", "--json", *files) == shown(capsys, "--starter", "--json", *files)


def test_the_document_has_every_finding_with_its_law(
    example: Example, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = shown(capsys, "--starter", "--json", example(LISTED))
    (decision,) = json.loads(out)["decisions"]
    assert decision["reference"] == "G1-AFTER"
    for finding in decision["findings"]:
        assert finding["citations"]
        assert finding["summary"]
        assert not re.search(r"\[[a-z_]+\]", finding["summary"]), "a fact is missing"
    assert {used["list"]: used["official"] for used in decision["basis"]["lists"]} == {"starter": False}


@pytest.mark.parametrize("lang", ["en", "de"])
@pytest.mark.parametrize("explain", [[], ["--explain"]])
def test_a_sheet_fits_its_width_and_holds_nothing_unseen(
    lang: str, explain: list[str], example: Example, capsys: pytest.CaptureFixture[str]
) -> None:
    _, sheet, err = shown(capsys, "--starter", "--lang", lang, *explain, example(LISTED))
    assert max(map(len, sheet.splitlines())) <= 100
    assert not UNSEEN.search(sheet)
    assert not re.search(r" $", sheet, re.MULTILINE)
    for words in ("G1-AFTER", "sanctions/party_listed", "44784", "2023-09-28"):
        assert words in sheet
    assert ("NOT AN OFFICIAL LIST" if lang == "en" else "KEINE AMTLICHE LISTE") in " ".join(sheet.split())
    assert "not an official list" not in err


def test_a_sheet_answers_the_four_questions(example: Example, capsys: pytest.CaptureFixture[str]) -> None:
    _, sheet, _ = shown(capsys, "--starter", example(LISTED))
    places = [sheet.index(f"\n {name}") for name in ("WHERE TO", "TO WHOM", "WHAT", "FOR WHAT", "BASIS")]
    assert places == sorted(places)


def test_explaining_adds_weights_and_lesser_matches(
    example: Example, capsys: pytest.CaptureFixture[str]
) -> None:
    plain = shown(capsys, "--starter", example(LISTED))[1]
    explained = shown(capsys, "--starter", "--explain", example(LISTED))[1]
    assert "EVERY MATCH ABOVE THE RETRIEVAL LINE" in explained
    assert re.search(r"[+-]\d+\.\d{3}  ", explained)
    assert len(explained) > len(plain)


def test_unseen_marks_and_escapes_in_an_order_never_reach_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    order = tmp_path / "order.yaml"
    order.write_text(
        'reference: "X\\e[2J"\nparties: [{role: buyer, name: "Hong\u200bkong \u202eHimark", country: HK}]\n'
        'goods: [{description: "servo\\e[31m"}]\n',
        encoding="utf-8",
    )
    code, sheet, _ = shown(capsys, str(order))
    assert code in (1, 2, 3)
    assert not UNSEEN.search(sheet)
    assert "U+202E" in sheet
    _, out, _ = shown(capsys, "--json", str(order))
    assert not UNSEEN.search(out)
    assert json.loads(out)["decisions"][0]["reference"] == "X\x1b[2J"


def test_the_day_of_the_law_may_be_asked_for(example: Example, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = shown(capsys, "--starter", "--json", "--as-of", "2023-09-15", example(LISTED))
    (decision,) = json.loads(out)["decisions"]
    assert (decision["basis"]["as_of"], decision["basis"]["as_of_from"]) == ("2023-09-15", "asked")
    assert decision["outcome"] != "prohibited"


def test_an_order_that_breaks_us_is_an_error_and_not_the_end(
    example: Example, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from tidewaiter.screening import pipeline

    def broken(*_: object) -> object:
        raise ZeroDivisionError("as if")

    monkeypatch.setattr(pipeline, "decide", broken)
    code, out, err = shown(capsys, "--json", example(CLEAN))
    assert (code, out) == (13, "")
    assert "not decided" in err


def test_explain_prints_a_questionnaire_to_send_in_both_languages(
    example: Example, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = shown(capsys, example("g9-istanbul-before"), "--starter", "--explain")
    printed = " ".join(out.split())
    assert "To handle your order G9-BEFORE we need the following" in printed
    assert "Zur Bearbeitung Ihres Auftrags G9-BEFORE benötigen wir" in printed
    assert "From our own file, not to be sent" in printed
    sent = printed[printed.index("QUESTIONNAIRE") : printed.index("From our own file")]
    assert "red_flags/" not in sent


def test_without_explain_there_is_no_questionnaire(
    example: Example, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "QUESTIONNAIRE" not in shown(capsys, example("g9-istanbul-before"), "--starter")[1]
