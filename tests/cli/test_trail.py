"""`screen --explain` shows how a licence requirement was found, step by step with its sources."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tidewaiter.cli.main import run

ORDER = """
reference: T-1
date: 2026-08-01
exporter: {name: Prairie Motion Inc, country: US}
parties: [{role: buyer, name: Buyer Example, country: HK}, {role: end_user, name: User Example, country: HK}]
goods: [{description: A converter, eccn: 9A619.x, origin: US, quantity: 2}]
destination: HK
end_use: Spare parts for packing machines of type EX-1
"""


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ["Step 1: 9A619.x is of entry 9A619", "is treated as China since 2020-12-23", "arms embargo"]),
        ("de", ["Schritt 1: 9A619.x gehört zu Eintrag 9A619", "wie China behandelt", "Waffenembargo"]),
    ],
)
def test_the_steps_are_shown_where_they_are_asked_for(
    lang: str, words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    order = tmp_path / "order.yaml"
    order.write_text(ORDER, encoding="utf-8")
    assert run(["screen", "--starter", "--explain", "--lang", lang, str(order)]) == 2
    shown = re.sub(r"\s+", " ", capsys.readouterr().out)
    assert [word for word in words if word not in shown] == []
    assert run(["screen", "--starter", "--lang", lang, str(order)]) == 2
    assert words[0] not in re.sub(r"\s+", " ", capsys.readouterr().out)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        (
            "en",
            [
                "WHAT WAS ASKED: United States",
                "export/us/supp7: asked: nothing found -> no",
                "not asked: no rule on file",
                "[licence required]",
                "WHAT WAS ASKED: under every law alike",
            ],
        ),
        (
            "de",
            [
                "WAS GEFRAGT WURDE: USA",
                "export/us/supp7: gefragt: nichts gefunden -> nein",
                "nicht gefragt: keine Regel hinterlegt",
                "[genehmigungspflichtig]",
                "WAS GEFRAGT WURDE: unter jedem Recht gleich",
            ],
        ),
    ],
)
def test_every_regime_has_its_trail(
    lang: str, words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    order = tmp_path / "order.yaml"
    order.write_text(ORDER.replace("Inc, country: US", "GmbH, country: DE"), encoding="utf-8")
    run(["screen", "--starter", "--explain", "--lang", lang, str(order)])
    shown = re.sub(r"\s+", " ", capsys.readouterr().out)
    assert [word for word in words if word not in shown] == []


def test_the_document_has_the_trails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    order = tmp_path / "order.yaml"
    order.write_text(ORDER, encoding="utf-8")
    run(["screen", "--starter", "--json", str(order)])
    trails = json.loads(capsys.readouterr().out)["decisions"][0]["trails"]
    assert [trail["regime"] for trail in trails] == ["US", None]
    steps = trails[0]["steps"]
    assert all({"stage", "answer", "says"} <= step.keys() for step in steps)
    listed = next(step for step in steps if step.get("rule") == "export/us/ccl")
    assert (listed["answer"], listed["level"]) == ("yes", "licence_required")
    assert listed["steps"][0]["says"].startswith("9A619.x is of entry")
    silent = next(step for step in steps if step.get("rule") == "export/us/supp7")
    assert (silent["answer"], silent["because"]) == ("no", "nothing_found")
    assert silent["citations"]
