from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tidewaiter.cli.main import run
from tidewaiter.lists.registry import sources

Feed = Callable[[bytes], None]


def test_a_listed_name_is_a_hit_on_the_starter_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["match", "Pishgam Elektronik Sofe Co", "--json"]) == 1
    output = capsys.readouterr()
    found = json.loads(output.out)
    assert found["hit"] is True
    assert found["matches"][0]["entry"] == "44782"
    assert found["total"] == len(found["matches"])
    assert "not an official list" not in output.err
    assert "not an official list" in found["notice"]


def test_no_hit_on_the_starter_list_alone_is_not_complete(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["match", "Qwertz Uiop Asdfgh GmbH", "--json"]) == 3
    found = json.loads(capsys.readouterr().out)
    assert (found["hit"], found["complete"]) == (False, False)
    assert run(["match", "Qwertz Uiop Asdfgh GmbH"]) == 3
    assert "not complete: no official list is imported" in capsys.readouterr().out


def test_a_match_is_shown_with_its_evidence(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["match", "Pishgam Elektronik\u202e Sofe Co", "--kind", "company", "--country", "IR"]) == 1
    shown = capsys.readouterr().out
    assert "us_sdn 44782" in shown
    assert "U+202E RIGHT-TO-LEFT OVERRIDE" in shown
    assert shown.count("NOT AN OFFICIAL LIST") == 1
    assert shown.count("Pishgam Elektronik") == 1 + shown.count("name: Pishgam Elektronik")
    assert shown.count("name: Pishgam Elektronik") == shown.count(" HIT ")


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("Ltd", "a legal form"),
        ("The Company", "a legal form"),
        ("GmbH & Co", "a legal form"),
        ("股份有限公司", "a legal form"),
        ("Dr.", "a title"),
        ("12345", "a number"),
    ],
)
def test_a_name_that_names_nobody_is_never_a_silent_no_match(
    name: str, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["match", name]) == 3
    assert f"is {what} and nothing besides" in " ".join(capsys.readouterr().out.split())
    assert run(["match", name, "--json"]) == 3
    assert what in json.loads(capsys.readouterr().out)["gaps"][0]


def test_a_name_without_letters_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["match", "😀"]) == 10
    assert "neither a letter nor a digit" in capsys.readouterr().err


@pytest.mark.parametrize("country", ["ZZ", "Atlantis", "XX"])
def test_what_is_no_country_is_refused(country: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["match", "Pishgam Elektronik Sofe Co", "--country", country]) == 10
    output = capsys.readouterr()
    assert (output.out, f"'{country}' is no country" in output.err) == ("", True)


def test_lines_in_are_lines_out(feed: Feed, capsys: pytest.CaptureFixture[str]) -> None:
    feed(
        b'\xef\xbb\xbf{"name": "Pishgam Elektronik Sofe Co", "country": "IR"}\r\n'
        b'{"id": "x", "name": "Qwertz Uiop Asdfgh GmbH", "identifiers": {"imo": 9123456}}\n'
        b'{"id": 9, "name": ""}\n'
        b'{"name": "A", "nmae": "B"}\n'
        b'{"name": "' + b"x" * 10_000 + b'"}\n'
        b'{"name": "Pishgam Elektronik Sofe Co"}'
    )
    assert run(["match", "--jsonl"]) == 10
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each["id"] for each in found] == [1, "x", 9, 4, 5, 6]
    assert [each["hit"] for each in found] == [True, False, None, None, None, True]
    assert [each.get("line") for each in found] == [None, None, 3, 4, 5, None]


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (b'{"name": "Qwertz Uiop Asdfgh GmbH"}\n', 3),
        (b'{"name": "Qwertz Uiop Asdfgh GmbH"}\n{"name": "Pishgam Elektronik Sofe Co"}\n', 1),
        (b"", 0),
    ],
)
def test_the_exit_code_of_many_lines_is_the_gravest(
    lines: bytes, code: int, feed: Feed, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(lines)
    assert run(["match", "--jsonl"]) == code


def test_a_name_without_a_letter_cannot_be_searched_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["match", "!!! ---"]) in (3, 10)
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.real
def test_lists_that_were_not_searched_are_named(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    usual = [source.id for source in sources().values() if not source.chosen]
    assert run(["match", "Qwertz Uiop Asdfgh GmbH"]) == 3
    assert f"not imported, so not searched: {', '.join(usual)}" in " ".join(capsys.readouterr().out.split())
    path = shared / "lists" / "un_sc" / "2026-08-01.xml"
    assert run(["lists", "import", "un_sc", str(path), "--received", "2026-08-01"]) == 0
    capsys.readouterr()
    rest = [list_id for list_id in usual if list_id != "un_sc"]
    assert run(["match", "Qwertz Uiop Asdfgh GmbH"]) == 3
    shown = capsys.readouterr().out
    assert f"not searched: {', '.join(rest)} " in " ".join(shown.split())
    told = ", ".join(f"{list_id} is not imported" for list_id in rest)
    assert f"not complete: {told}" in " ".join(shown.split())
    assert run(["match", "Qwertz Uiop Asdfgh GmbH", "--json"]) == 3
    output = capsys.readouterr()
    assert f"not searched: {', '.join(rest)} " in f"{' '.join(output.err.split())} "
    assert json.loads(output.out)["complete"] is False
