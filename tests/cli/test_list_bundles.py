"""`tidewaiter lists key`, `lists export` and `lists import bundle`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tidewaiter.cli.main import run

TABLE = (
    "Name\tStreet_Address\tCity\tState\tCountry\tPostal_Code\tEffective_Date\tExpiration_Date\tStandard_Order"
    "\tLast_Update\tAction\tFR_Citation\r\n"
    "IVAN EXAMPLE\t1 MAIN ROAD\tPERM\t\tRU\t\t05/01/2020\t05/01/2030\tY\t2020-05-01\tNEW\t85 FR 1\r\n"
)


@pytest.fixture
def public(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """A list in this home, a private key beside it, and its public key."""
    (tmp_path / "dpl.txt").write_text(TABLE, encoding="utf-8")
    taken = [
        "lists",
        "import",
        "us_bis_dpl",
        str(tmp_path / "dpl.txt"),
        "--received",
        "2026-06-10",
        "--accept-shrink",
    ]
    assert run([*taken, "--published", "2026-06-09"]) == 0
    assert run(["lists", "key", str(tmp_path / "own.key")]) == 0
    return capsys.readouterr().out.rpartition("public key: ")[2].strip()


def test_a_list_goes_by_bundle_to_another_home(
    public: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = str(tmp_path / "lists.bundle")
    assert run(["lists", "export", bundle, "--key", str(tmp_path / "own.key")]) == 0
    assert public in capsys.readouterr().out
    monkeypatch.setenv("TIDEWAITER_HOME", str(tmp_path / "elsewhere"))
    assert run(["lists", "import", "bundle", bundle, "--received", "2026-06-20"]) == 10
    assert "no key is trusted" in capsys.readouterr().err
    assert run(["lists", "trust", public]) == 0
    capsys.readouterr()
    taken = ["lists", "import", "bundle", bundle, "--received", "2026-06-20", "--json", "--accept-shrink"]
    assert run(taken) == 0
    (came,) = json.loads(capsys.readouterr().out)["lists"]
    assert (came["list"], came["listings"], came["published"], came["received"]) == (
        "us_bis_dpl",
        1,
        "2026-06-09",
        "2026-06-20",
    )
    assert run(["match", "Ivan Example", "--country", "RU"]) in (1, 3)


def test_a_key_in_the_home_is_trusted_and_another_is_not(
    public: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle, home = str(tmp_path / "lists.bundle"), tmp_path / "elsewhere"
    assert run(["lists", "export", bundle, "us_bis_dpl", "--key", str(tmp_path / "own.key"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["public_key"] == public
    assert run(["lists", "key", str(tmp_path / "other.key")]) == 0
    other = capsys.readouterr().out.rpartition("public key: ")[2].strip()
    monkeypatch.setenv("TIDEWAITER_HOME", str(home))
    assert run(["lists", "trust", other]) == 0
    assert run(["lists", "import", "bundle", bundle]) == 11
    assert "not trusted here" in capsys.readouterr().err
    (tmp_path / "office.pub").write_text(f"untrusted comment: office\n{public}\n", encoding="utf-8")
    assert run(["lists", "trust", str(tmp_path / "office.pub")]) == 0
    assert len(list((home / "trusted").glob("*.pub"))) == 2
    assert run(["lists", "import", "bundle", bundle, "--received", "2026-06-20", "--accept-shrink"]) == 0
    assert "us_bis_dpl: imported: 1 listings" in capsys.readouterr().out


def test_what_is_asked_wrongly_ends_with_10(public: str, tmp_path: Path) -> None:
    bundle, key = str(tmp_path / "lists.bundle"), str(tmp_path / "own.key")
    assert run(["lists", "export", bundle]) == 10
    assert run(["lists", "export", bundle, "--key", str(tmp_path / "dpl.txt")]) == 10
    assert run(["lists", "export", bundle, "un_sc", "--key", key]) == 10
    assert run(["lists", "key", key]) == 10
    assert run(["lists", "export", bundle, "--key", key]) == 0
    assert run(["lists", "trust", "nonsense"]) == 10
    assert run(["lists", "trust", public]) == 0
    assert run(["lists", "import", "bundle", bundle, bundle]) == 10
    assert run(["lists", "import", "bundle", str(tmp_path / "dpl.txt")]) == 11
