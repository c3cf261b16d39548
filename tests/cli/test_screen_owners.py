"""`screen --owners`: what owner files change, what is shown of them, and what is said of a bad one."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tidewaiter.cli.main import run

Example = Callable[[str], str]
CLEAN = "c2-hobby-servos"
TABLE = (
    "owner,owned,share,from,to,source,owned_country\n"
    "Ejemplo Holding SA,Modelismo Ejemplo SL,60,,,share register,ES\n"
    "Pishgam Electronic Safeh Company,Ejemplo Holding SA,50,,,share register,\n"
    "Max Beispiel,Ejemplo Holding SA,50,,,share register,\n"
)


@pytest.fixture
def owners(tmp_path: Path) -> Callable[[str], str]:
    """The path of an owner file with that text."""

    def written(text: str) -> str:
        path = tmp_path / "owners.csv"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return written


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run(["screen", "--starter", *arguments])
    output = capsys.readouterr()
    return code, output.out, output.err


def test_an_owner_of_an_owner_turns_a_clean_order_into_one_for_a_person(
    example: Example, owners: Callable[[str], str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert shown(capsys, "--json", example(CLEAN))[0] == 0
    code, out, _ = shown(capsys, "--json", "--owners", owners(TABLE), example(CLEAN))
    (decision,) = json.loads(out)["decisions"]
    assert (code, decision["outcome"]) == (1, "review")
    found = {(finding["rule"], finding["level"]) for finding in decision["findings"]}
    assert {("ownership/ofac_50_percent", "review"), ("sanctions/party_listed", "review")} <= found
    assert [(owner["pointer"], owner["name"]) for owner in decision["owners"]] == [
        ("/owners/0", "Ejemplo Holding SA"),
        ("/owners/1", "Pishgam Electronic Safeh Company"),
        ("/owners/2", "Max Beispiel"),
    ]
    assert {searched["party"] for searched in decision["matches"]} >= {"/owners/0", "/owners/1", "/owners/2"}
    (file,) = decision["basis"]["owner_files"]
    assert (file["file"], file["form"], file["holdings"], len(file["sha256"])) == (
        "owners.csv",
        "table",
        3,
        64,
    )


def test_the_sheet_shows_the_listed_owner_the_chain_and_the_file(
    example: Example, owners: Callable[[str], str], capsys: pytest.CaptureFixture[str]
) -> None:
    _, sheet, _ = shown(capsys, "--owners", owners(TABLE), example(CLEAN))
    plain = " ".join(sheet.split())
    assert "Pishgam Electronic Safeh Company 50 % > Ejemplo Holding SA 60 %" in plain
    assert "owner: Pishgam Electronic Safeh Company: HIT" in plain
    assert "2 more by the owner files: no listing found" in plain
    assert "owners: owners.csv (table), 3 holdings" in plain
    assert "Quelle der Anteile" not in plain
    german = " ".join(shown(capsys, "--lang", "de", "--owners", owners(TABLE), example(CLEAN))[1].split())
    assert "Gesperrte Personen halten 60 %" in german


def test_without_the_option_a_decision_has_no_owners_of_files(
    example: Example, capsys: pytest.CaptureFixture[str]
) -> None:
    (decision,) = json.loads(shown(capsys, "--json", example(CLEAN))[1])["decisions"]
    assert "owners" not in decision
    assert decision["basis"]["owner_files"] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            'owner,owned,share\nA,B,"49,99"\n',
            "owners.csv:2: share: not a share: '49,99'. Write the percent as 50",
        ),
        ("owner,owned,share\nA,B\n", "owners.csv:2: this row has 2 columns, the header 3"),
        ("who,what\n", "owners.csv:1: this is no owner file"),
        (
            '{"company_number":"1","data":{"kind":"new"}}',
            "owners.csv:1: data.kind: 'new' is not a kind of this register",
        ),
    ],
)
def test_a_bad_owner_file_ends_the_run_before_any_order(
    text: str, told: str, example: Example, owners: Callable[[str], str], capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = shown(capsys, "--json", "--owners", owners(text), example(CLEAN))
    assert (code, out) == (10, "")
    assert told in err


def test_several_files_are_read_together(
    example: Example, owners: Callable[[str], str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, *rows = TABLE.splitlines()
    other = tmp_path / "more.csv"
    other.write_text("\n".join((first, *rows[1:])), encoding="utf-8")
    alone = owners("\n".join((first, rows[0])))
    assert shown(capsys, "--json", "--owners", alone, example(CLEAN))[0] == 0
    assert shown(capsys, "--json", "--owners", alone, "--owners", str(other), example(CLEAN))[0] == 1
