"""No verb but `lists update` opens a socket or asks for a name of a host, whatever is imported underneath."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "src" / "tidewaiter" / "data" / "examples" / "orders"
TABLE = (
    "Name\tStreet_Address\tCity\tState\tCountry\tPostal_Code\tEffective_Date\tExpiration_Date\tStandard_Order"
    "\tLast_Update\tAction\tFR_Citation\r\n"
    "IVAN EXAMPLE\t1 MAIN ROAD\tPERM\t\tRU\t\t05/01/2020\t05/01/2030\tY\t2020-05-01\tNEW\t85 FR 1\r\n"
)
# Python tells of every socket, whoever makes it, before it is made; whoever listens cannot be taken away again.
WATCHED = """
import sys
opened = []
sys.addaudithook(lambda event, _: event.startswith(("socket.connect", "socket.getaddrinfo", "socket.gethostby",
    "socket.bind", "socket.sendto", "socket.sendmsg")) and opened.append(event))
from tidewaiter.cli.main import run
code = run(sys.argv[1:])
sys.stderr.write(f"watched: {code} {opened}")
"""
VERBS: dict[str, tuple[str, ...]] = {
    "import": ("lists", "import", "us_bis_dpl", "dpl.txt", "--received", "2026-06-10", "--accept-shrink"),
    "screen": ("screen", str(EXAMPLES / "g1-servomotors-before.yaml"), "--starter", "--explain"),
    "match": ("match", "Ivan Example", "--json"),
    "compare": ("compare", "Ivan Example", "Iwan Example"),
    "goods": ("goods", "servo motor"),
    "status": ("lists", "status"),
    "verify": ("lists", "verify"),
    "history": ("lists", "history", "us_bis_dpl"),
    "diff": ("lists", "diff", "us_bis_dpl", "2026-06-10", "2026-06-11"),
    "lookback": ("lists", "lookback", "parties.jsonl", "--since", "2026-01-01"),
    "key": ("lists", "key", "own.key"),
    "law": ("law", "check"),
    "demo": ("demo",),
}


def watched(folder: Path, *verb: str) -> str:
    """The exit code and what was opened."""
    environment = {**os.environ, "TIDEWAITER_HOME": str(folder / "home")}
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, *verb],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stderr.rpartition("watched: ")[2]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("no-socket")
    (made / "dpl.txt").write_text(TABLE, encoding="utf-8")
    (made / "parties.jsonl").write_text('{"name": "Ivan Example"}\n', encoding="utf-8")
    return made


@pytest.mark.parametrize("name", VERBS)
def test_no_verb_opens_a_socket(folder: Path, name: str) -> None:
    code, _, opened = watched(folder, *VERBS[name]).partition(" ")
    assert opened == "[]"
    assert int(code) < 10


def test_the_watch_sees_a_socket_where_there_is_one(folder: Path) -> None:
    told = watched(folder, "lists", "update", "nowhere")
    assert told.startswith("10 []")
    probe = WATCHED.replace(
        "code = run(sys.argv[1:])", "import socket; code = 0; socket.socket().bind(('127.0.0.1', 0))"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=False)
    assert "socket.bind" in done.stderr
