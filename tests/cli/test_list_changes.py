"""`tidewaiter lists diff`, `lists lookback` and the history of an entry, on a list with two states."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tidewaiter.cli.main import run

# Two rows of the Denied Persons List in its old form; the second state has another and a longer address.
HEADER = (
    "Name\tStreet_Address\tCity\tState\tCountry\tPostal_Code\tEffective_Date\tExpiration_Date\tStandard_Order"
    "\tLast_Update\tAction\tFR_Citation"
)


def row(name: str, street: str = "1 MAIN ROAD") -> str:
    return f"{name}\t{street}\tPERM\t\tRU\t\t05/01/2020\t05/01/2030\tY\t2020-05-01\tNEW\t85 FR 1"


@pytest.fixture
def two_states(tmp_path: Path) -> None:
    for day, rows in (
        ("2026-06-01", (row("IVAN EXAMPLE"), row("PYOTR EXAMPLE"))),
        ("2026-06-08", (row("IVAN EXAMPLE"), row("OLGA BEISPIELOVA"))),
    ):
        path = tmp_path / "dpl.txt"
        path.write_text("\r\n".join((HEADER, *rows)) + "\r\n", encoding="utf-8")
        taken = ["lists", "import", "us_bis_dpl", str(path), "--received", "2026-06-10", "--published", day]
        assert run([*taken, "--accept-shrink"]) == 0


@pytest.mark.usefixtures("two_states")
def test_the_difference_names_who_came_and_who_went(capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["lists", "diff", "us_bis_dpl", "2026-06-01", "2026-06-08"]) == 0
    out = capsys.readouterr().out
    assert "1 added, 1 removed, 0 under another number, 0 amended" in out
    assert out.index("OLGA BEISPIELOVA") < out.index("removed:") < out.index("PYOTR EXAMPLE")
    assert run(["lists", "diff", "us_bis_dpl", "2026-06-01", "2026-06-08", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert [one["name"] for one in document["added"]] == ["OLGA BEISPIELOVA"]
    assert document["to_screen_again"] == [document["added"][0]["entry"]]
    assert (document["from"]["published"], document["same"]) == ("2026-06-01", 1)


@pytest.mark.usefixtures("two_states")
def test_a_state_that_is_not_there_ends_with_10_and_names_those_that_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for named in ("2026-05-01", "yesterday", "ffffffff"):
        assert run(["lists", "diff", "us_bis_dpl", named, "2026-06-08"]) == 10
        assert "2026-06-08" in capsys.readouterr().err
    assert run(["lists", "diff", "nowhere", "2026-06-01", "2026-06-08"]) == 10
    assert run(["lists", "diff", "un_sc", "2026-06-01", "2026-06-08"]) == 10
    assert "never imported" in capsys.readouterr().err


@pytest.mark.usefixtures("two_states")
def test_the_history_of_an_entry(capsys: pytest.CaptureFixture[str]) -> None:
    run(["lists", "diff", "us_bis_dpl", "2026-06-01", "2026-06-08", "--json"])
    gone = json.loads(capsys.readouterr().out.partition("{\n")[2].join(("{\n", "")))["removed"][0]["entry"]
    assert run(["lists", "history", "us_bis_dpl", gone]) == 0
    first, last = capsys.readouterr().out.splitlines()
    assert first.startswith("2026-06-01  first seen")
    assert last.startswith("2026-06-08  gone")
    assert run(["lists", "history", "us_bis_dpl", gone, "--json"]) == 0
    events = json.loads(capsys.readouterr().out)["events"]
    assert [one["event"] for one in events] == ["first_seen", "gone"]
    assert run(["lists", "history", "us_bis_dpl", "nobody"]) == 10


PARTIES = b"""{"name": "Ivan Example", "country": "RU"}
{"id": "shipped-7", "name": "Olga Beispielova", "country": "RU"}

not json
{"name": "Unrelated Bakery GmbH"}
"""


@pytest.mark.usefixtures("two_states")
def test_lookback_hits_what_came_since_and_not_what_was_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "parties.jsonl"
    path.write_bytes(PARTIES)
    capsys.readouterr()
    assert run(["lists", "lookback", str(path), "--since", "2026-06-01", "--json"]) == 10
    output = capsys.readouterr()
    document = json.loads(output.out)
    hits = {party["id"]: party["hit"] for party in document["parties"]}
    assert hits == {1: False, "shipped-7": True, 5: False}
    assert document["lists"] == [
        {"list": "us_bis_dpl", "new_or_changed": 1, "no_state_as_old": False, "last_state": "2026-06-08"}
    ]
    assert "parties.jsonl:4" in output.err
    assert "not imported, so not looked at" in output.err
    # Before the first state everything is new, and that is said.
    assert run(["lists", "lookback", str(path), "--since", "2026-05-01"]) == 10
    out = capsys.readouterr().out
    assert "all of it, since no state as old as that is kept" in out
    assert "3 parties looked at, 2 hit" in out


@pytest.mark.usefixtures("two_states")
def test_lookback_reads_stdin_and_names_a_file_that_is_not_there(
    feed: Callable[[bytes], None], capsys: pytest.CaptureFixture[str]
) -> None:
    feed(b'{"name": "Olga Beispielova"}\n')
    assert run(["lists", "lookback", "-", "--since", "2026-06-01"]) == 0
    assert "1 party looked at, 1 hit" in capsys.readouterr().out
    assert run(["lists", "lookback", "nowhere.jsonl", "--since", "2026-06-01"]) == 10
    assert "nowhere.jsonl" in capsys.readouterr().err


@pytest.mark.usefixtures("two_states")
def test_a_list_whose_publisher_is_due_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["lists", "status", "--known-at", "2026-06-14"]) == 0
    assert "days old" not in capsys.readouterr().out
    assert run(["lists", "status", "--known-at", "2026-06-20"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "us_bis_dpl is 12 days old; its publisher gives it out every 7 days or oftener" in shown
    assert run(["lists", "status", "--known-at", "2026-06-20", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["lists"]
    assert [row["list"] for row in rows if row["due"]] == ["us_bis_dpl"]


@pytest.mark.usefixtures("two_states")
def test_an_entry_may_be_named_in_any_form_in_which_it_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["lists", "diff", "us_bis_dpl", "2026-06-01", "2026-06-08", "--json"]) == 0
    uid = json.loads(capsys.readouterr().out)["added"][0]["entry"]
    number = uid.split(":", 2)[2]
    told = []
    for named in (uid, number, f"us_bis_dpl:{number}"):
        assert run(["lists", "history", "us_bis_dpl", named]) == 0
        told.append(capsys.readouterr().out)
    assert uid in told[0]
    assert len(set(told)) == 1


@pytest.mark.usefixtures("two_states")
def test_lookback_prints_the_last_state_and_says_where_none_is_that_young(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "one.jsonl").write_text('{"name": "OLGA BEISPIELOVA"}\n')
    capsys.readouterr()
    asked = ["lists", "lookback", str(tmp_path / "one.jsonl"), "--since"]
    assert run([*asked, "2026-06-01"]) == 0
    out = capsys.readouterr().out
    assert "1 entry is new or changed since 2026-06-01; the last state is of 2026-06-08" in out
    assert "    us_bis_dpl:us_denied_persons:" in out
    assert run([*asked, "2026-06-09"]) == 0
    assert "no state is that young, the last is of 2026-06-08" in capsys.readouterr().out


@pytest.mark.usefixtures("two_states")
def test_a_state_that_is_gone_is_named_by_status_verify_and_history(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["lists", "diff", "us_bis_dpl", "2026-06-01", "2026-06-08", "--json"]) == 0
    out = capsys.readouterr().out
    newest = json.loads(out[out.index("{") :])["to"]["sha256"]
    shutil.rmtree(home / "lists" / "us_bis_dpl" / newest)
    for asked, code in ((["status"], 0), (["verify"], 11), (["history", "us_bis_dpl"], 0)):
        assert run(["lists", *asked]) == code
        told = capsys.readouterr()
        assert (
            told.err.count(f"{newest}: a state of us_bis_dpl that was taken in, of 2026-06-08, is gone") == 1
        )
