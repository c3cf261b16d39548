"""The plain form of a search is read as typer reads it, or left to typer."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidewaiter.cli import search, verbs
from tidewaiter.cli.main import run
from tidewaiter.cli.plain_match import Search, plain_match
from tidewaiter.errors import InputError
from tidewaiter.model.words import AskedKind

PIECES = (
    "match", "screen", "Zebra Freight", "a=b", "", " ", "-", "--", "-j", "--json", "--jsonl", "--json=1", "--no-json",
    "--kind", "--kind=vessel", "--kind=", "person", "ship", "--country", "--country=IR", "--known-at", "2023-06-12",
    "--known-at=2023-06-12", "12/06/2023", "--help", "--nonsense", "--jso", "@file", "Ötzi", "-5",
)  # fmt: skip


def test_the_plain_forms() -> None:
    assert plain_match(["match", "Zebra Freight"]) == Search("Zebra Freight")
    assert plain_match(["match", "--jsonl"]) == Search(jsonl=True)
    assert plain_match(
        ["match", "--kind", "vessel", "A", "--country=IR", "--known-at", "2023-06-12"]
    ) == Search("A", AskedKind.VESSEL, "IR", known_at=date(2023, 6, 12))


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["screen", "a.yaml"],
        ["match", "--help"],
        ["match", "A", "B"],
        ["match", "A", "--json", "--json"],
        ["match", "--", "-A"],
        ["match", "A", "--kind"],
        ["match", "A", "--kind", "ship"],
        ["match", "A", "--kind", "--json"],
        ["match", "A", "--known-at", "12/06/2023"],
        ["match", ""],
    ],
)
def test_everything_else_is_left_to_typer(arguments: list[str]) -> None:
    assert plain_match(arguments) is None


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=5))
def test_what_is_read_here_is_what_typer_reads(rest: list[str]) -> None:
    plain = plain_match(["match", *rest])
    if plain is None:
        return
    asked: list[Search] = []

    def hear(one: Search) -> int:
        asked.append(one)
        return 0

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "answer_search", hear)
        assert verbs.answered(["match", *rest]) == 0
    assert asked == [plain]


def test_typer_hands_over_the_same_search_and_refuses_what_it_must() -> None:
    with pytest.raises(InputError):
        verbs.answered(["match", "A", "--kind", "ship"])
    assert run(["match", "A", "--jsonl"]) == run(["match", "--jsonl", "--", "A"]) == 10


@pytest.mark.parametrize("arguments", [["match", "Dal Enerji", "--json"], ["match", "--jsonl"]])
def test_a_search_for_a_program_loads_nothing_that_only_people_need(home: Path, arguments: list[str]) -> None:
    script = (
        "import sys; from tidewaiter.cli.main import run; run(sys.argv[1:]); "
        "heavy = {'typer', 'click', 'rich', 'pydantic', 'lxml', 'httpx', 'openpyxl', 'tidewaiter.rules.registry'}; "
        "print(*sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        env={**os.environ, "TIDEWAITER_HOME": str(home)},
        input='{"name": "Dal Enerji"}\n',
        capture_output=True,
        text=True,
        check=True,
    )
    assert '"hit":' in done.stdout
    assert done.stderr.splitlines()[-1] == ""
