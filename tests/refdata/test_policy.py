from __future__ import annotations

from pathlib import Path

import pytest

from tidewaiter.errors import InputError
from tidewaiter.model.policy import digest
from tidewaiter.refdata.policy import read_policy, standard_policy

SHIPPED = Path(__file__).parents[2] / "src/tidewaiter/data/policy.yaml"


def changed(tmp_path: Path, old: str, new: str) -> Path:
    text = SHIPPED.read_text(encoding="utf-8")
    assert old in text
    copy = tmp_path / "policy.yaml"
    copy.write_text(text.replace(old, new), encoding="utf-8")
    return copy


def test_the_shipped_policy_reads_the_same_from_its_file() -> None:
    assert read_policy(SHIPPED) == standard_policy()
    assert len(digest(standard_policy())) == 64


def test_another_weight_is_another_policy(tmp_path: Path) -> None:
    other = read_policy(changed(tmp_path, "retrieval_line: 0.55", "retrieval_line: 0.56"))
    assert digest(other) != digest(standard_policy())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("alert_line: 0.5", "alert_line: 1.5"),
        ("alert_line: 0.5", "alert_line: 0.97"),
        ("probable: 0.95", "probable: 0.99"),
        ("  default: {", "  others: {"),
        ("alert_line:", "alarm_line:"),
    ],
)
def test_a_policy_that_contradicts_itself_is_refused(tmp_path: Path, old: str, new: str) -> None:
    with pytest.raises(InputError, match=r"policy\.yaml"):
        read_policy(changed(tmp_path, old, new))


def test_a_policy_that_is_not_there_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_policy(tmp_path / "none.yaml")


def test_a_record_of_a_lowered_flag_must_stand(tmp_path: Path) -> None:
    row = "{what: red_flags/payer_not_buyer, before: high, to: medium, on: 2026-11-23, reason: 'seen'}"
    path = changed(tmp_path, "lowered: []", f"lowered: [{row}]")
    with pytest.raises(InputError, match="does not stand"):
        read_policy(path)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("not_buyer: high", "not_buyer: medium"), encoding="utf-8")
    assert read_policy(path).flags.lowered[0].reason == "seen"
