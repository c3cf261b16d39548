from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from permissions import bound_by_permissions
from tidewaiter.cli import lists
from tidewaiter.cli.main import run
from tidewaiter.lists.registry import LIST_IDS
from tidewaiter.lists.starter import starter
from tidewaiter.lists.store import ImportReport
from tidewaiter.model.listing import Reject, Snapshot


def test_an_empty_home_has_every_list_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lists", "status", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["lists"]
    assert [row["list"] for row in rows] == list(LIST_IDS)
    assert {row["state"] for row in rows} == {"missing"}
    assert run(["lists", "status"]) == 0
    assert "not imported" in capsys.readouterr().out
    assert run(["lists", "verify"]) == 0
    assert run(["lists", "history", "un_sc", "--json"]) == 0


@pytest.mark.parametrize("content", [b"", b"{", b"<a>", b"[]", "größer".encode("utf-16")])
def test_a_file_that_is_no_list_ends_with_11(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "list.json"
    path.write_bytes(content)
    assert run(["lists", "import", "us_csl", str(path), "--received", "2026-08-01"]) == 11
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.startswith("tidewaiter: error: ")


@pytest.mark.real
def test_a_home_that_may_not_be_written_ends_with_11(home: Path, shared: Path) -> None:
    home.chmod(0o500)
    path = shared / "lists" / "un_sc" / "2026-08-01.xml"
    done = bound_by_permissions(["lists", "import", "un_sc", str(path)], {"TIDEWAITER_HOME": str(home)})
    home.chmod(0o700)
    assert (done.returncode, done.stdout) == (11, "")
    assert "permission denied" in done.stderr
    assert "$TIDEWAITER_HOME" in done.stderr
    assert list(home.iterdir()) == []


@pytest.mark.real
def test_a_real_list_is_imported_once_and_told_about(
    shared: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = shared / "lists" / "un_sc" / "2026-08-01.xml"
    arguments = ["lists", "import", "un_sc", str(path), "--received", "2026-08-01", "--json"]
    assert run(arguments) == 0
    first = json.loads(capsys.readouterr().out)
    assert (first["listings"], first["unchanged"], first["in_force"]) == (736 + 275, False, True)
    assert run(arguments) == 0
    assert json.loads(capsys.readouterr().out)["unchanged"] is True
    assert run(["lists", "history", "un_sc"]) == 0
    assert "in force" in capsys.readouterr().out
    assert run(["lists", "status", "--json"]) == 0
    row = json.loads(capsys.readouterr().out)["lists"][LIST_IDS.index("un_sc")]
    assert (row["listings"], row["received"]) == (1011, "2026-08-01")


def test_notes_of_an_import_name_rejected_entries_and_say_how_many_are_not_shown() -> None:
    kept = Snapshot(
        list="un_sc",
        sha256="0" * 64,
        files=("consolidated.xml",),
        published=None,
        received=date(2026, 8, 1),
        reader="un_sc-1",
        listings=1,
        names=1,
        addresses=0,
        rejects=tuple(Reject(place=f"INDIVIDUAL[{at}]", why="the entry has no name") for at in range(12)),
        warnings=("one", "two"),
        entities_sha256="0" * 64,
    )
    said = tuple(lists._noted(ImportReport(snapshot=kept, unchanged=False, in_force=True, notes=("dated",))))
    assert said[:4] == ("dated", "one", "two", "rejected: INDIVIDUAL[0]: the entry has no name")
    assert said[-1] == "and 2 more rejected entries"
    assert len(said) == 3 + 10 + 1


def test_the_status_says_what_stands_in_for_a_list_that_is_not_there(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["lists", "status"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "NOT AN OFFICIAL LIST" in shown
    assert f"({starter()[0].listings} listings, {starter()[0].published})" in shown


def test_a_day_of_receipt_that_is_still_to_come_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "list.xml").write_text("<x/>")
    for what in ("un_sc", "bundle"):
        assert run(["lists", "import", what, str(tmp_path / "list.xml"), "--received", "2999-01-01"]) == 10
        assert "still to come" in capsys.readouterr().err
