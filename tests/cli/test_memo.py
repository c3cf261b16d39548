"""The page of one complex order: two screens, outcome first, and nothing left out."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pytest
from rich.console import Console

from rules.papers import decided_with, order, plain_finding
from tidewaiter.cli.main import run
from tidewaiter.cli.memo import LINES
from tidewaiter.cli.screen import Screened
from tidewaiter.cli.sheet import print_sheet
from tidewaiter.model.words import Level
from tidewaiter.wording.labels import Lang

Example = Callable[[str], str]
COMPLEX = "m1-fpga-survey-drones"


def shown(capsys: pytest.CaptureFixture[str], example: Example, *options: str) -> str:
    assert run(["screen", "--starter", *options, example(COMPLEX)]) == 2
    return capsys.readouterr().out


@pytest.mark.parametrize("lang", ["en", "de"])
def test_a_complex_order_fits_two_screens(
    lang: str, example: Example, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = shown(capsys, example, "--lang", lang).splitlines()
    assert len(lines) <= 2 * 50
    assert max(map(len, lines)) <= 100


@pytest.mark.parametrize(
    ("lang", "parts"),
    [
        ("en", ["PROHIBITED", "WHOSE LAW", "WHERE TO", "WHY", "WHAT IS NOT KNOWN", "WHAT TO DO", "BASIS"]),
        ("de", ["VERBOTEN", "WESSEN RECHT", "WOHIN", "WARUM", "WAS NICHT BEKANNT IST", "WAS ZU TUN IST"]),
    ],
)  # fmt: skip
def test_the_parts_stand_in_their_order(
    lang: str, parts: list[str], example: Example, capsys: pytest.CaptureFixture[str]
) -> None:
    page = shown(capsys, example, "--lang", lang)
    places = [page.index(f"\n {part}") for part in parts]
    assert places == sorted(places)


def test_every_rule_that_fired_is_named(example: Example, capsys: pytest.CaptureFixture[str]) -> None:
    page = re.sub(r"\s+", "", shown(capsys, example))
    explained = re.sub(r"\s+", " ", shown(capsys, example, "--explain"))
    fired = set(
        re.findall(
            r"\d+\. +(?:review|incomplete|licence required|prohibited) .*? ([a-z_]+(?:/[a-z0-9_]+)+)",
            explained,
        )
    )
    assert fired
    assert [rule for rule in fired if rule not in page] == []


def test_the_long_tables_stand_only_where_they_are_asked_for(
    example: Example, capsys: pytest.CaptureFixture[str]
) -> None:
    page = shown(capsys, example)
    assert not re.search(r"EVERY MATCH|WHAT WAS ASKED|[+-]\d+\.\d{3}  ", page)
    assert len(shown(capsys, example, "--explain").splitlines()) > len(page.splitlines()) + 50


def page_of(count: int) -> str:
    shipment = order(COMPLEX)
    findings = [
        plain_finding(Level.PROHIBITED if at < 2 else Level.REVIEW, rule=f"x/rule{at:02}")
        for at in range(count)
    ]
    file = io.StringIO()
    console = Console(file=file, width=100, highlight=False, markup=False)
    decision = decided_with(shipment, *findings)
    print_sheet(console, Screened("f.yaml", shipment, decision), lang=Lang.EN, explain=False)
    return file.getvalue()


def test_of_many_reasons_the_last_stand_in_brief_and_none_is_left_out() -> None:
    page = page_of(50)
    assert [at for at in range(50) if f"x/rule{at:02}" not in page] == []
    assert page.index("x/rule00") < page.index("x/rule49")


def test_few_reasons_all_stand_in_full() -> None:
    page = page_of(4)
    assert page.count("[") >= 4
    assert len(page.splitlines()) < LINES
