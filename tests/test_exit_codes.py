from __future__ import annotations

import re
from pathlib import Path

from tidewaiter import errors
from tidewaiter.cli.codes import OUTCOME_CODES, match_code
from tidewaiter.model.words import Outcome

DOCUMENT = (Path(__file__).parent.parent / "docs" / "exit-codes.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", DOCUMENT, flags=re.MULTILINE | re.DOTALL))


def table(section: str) -> dict[str, int]:
    return {
        name: int(code)
        for name, code in re.findall(r"^\| (.+?) \| (\d+) \|$", SECTIONS[section], re.MULTILINE)
    }


def test_every_error_ends_as_documented() -> None:
    documented = table("Errors")
    assert documented.pop("anything else, interruption included") == errors.exit_code(KeyboardInterrupt())
    assert documented == {kind.__name__: code for kind, code in errors.EXIT_CODES.items()}


def test_every_error_in_the_tree_ends_as_its_nearest_documented_one() -> None:
    documented = table("Errors")
    for name in errors.__all__:
        kind = getattr(errors, name)
        if isinstance(kind, type) and kind is not errors.TidewaiterError:
            nearest = next(parent.__name__ for parent in kind.__mro__ if parent.__name__ in documented)
            assert errors.exit_code(kind("wrong")) == documented[nearest]


def test_no_error_ends_with_success_or_with_the_code_of_an_outcome() -> None:
    outcomes = {
        *table("Outcomes of `tidewaiter screen`").values(),
        *table("Answers of `tidewaiter match`").values(),
    }
    for error in (errors.TidewaiterError("x"), OSError(), SystemExit(0), KeyboardInterrupt(), MemoryError()):
        assert errors.exit_code(error) not in outcomes


def test_every_outcome_ends_as_documented() -> None:
    documented = table("Outcomes of `tidewaiter screen`")
    assert documented == {outcome.value: code for outcome, code in OUTCOME_CODES.items()}
    assert [outcome for outcome, code in OUTCOME_CODES.items() if code == 0] == [Outcome.NO_OBSTACLE]


def test_every_answer_of_match_ends_as_documented() -> None:
    assert table("Answers of `tidewaiter match`") == {
        "no hit": match_code(hit=False, complete=True),
        "hit": match_code(hit=True, complete=True),
        "no hit, and the search was not complete": match_code(hit=False, complete=False),
    }
    assert match_code(hit=True, complete=False) == match_code(hit=True, complete=True)


def test_the_order_of_outcomes_is_the_documented_one() -> None:
    ranked: list[Outcome] = sorted(Outcome, key=lambda outcome: outcome.rank)
    assert ", ".join(ranked) in " ".join(DOCUMENT.split())
