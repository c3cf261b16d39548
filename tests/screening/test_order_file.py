from __future__ import annotations

import json
from pathlib import Path

import pytest

from permissions import bound_by_permissions
from tidewaiter.errors import InputError
from tidewaiter.model.party import Party
from tidewaiter.screening.order_file import MAX_NAME, check_party, read_order

ORDER = """\
reference: PO-1
parties:
  - {role: buyer, name: Example Trading FZE, country: AE}
goods:
  - {description: servo, hs: "8501.10", quantity: 10}
payment: {payer: Example Payments Ltd, bank: ABCDAEADXXX}
"""


def written(folder: Path, content: str | bytes, name: str = "order.yaml") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def refusal(path: Path) -> InputError:
    with pytest.raises(InputError) as caught:
        read_order(path)
    return caught.value


def test_an_order_is_read_from_yaml_and_from_json_alike(tmp_path: Path) -> None:
    order = read_order(written(tmp_path, ORDER))
    tree = {
        "reference": "PO-1",
        "parties": [{"role": "buyer", "name": "Example Trading FZE", "country": "AE"}],
        "goods": [{"description": "servo", "hs": "8501.10", "quantity": 10}],
        "payment": {"payer": "Example Payments Ltd", "bank": "ABCDAEADXXX"},
    }
    assert order == read_order(written(tmp_path, json.dumps(tree), "order.json"))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"\x89PNG\x00\x01", "not a text file"),
        ("reference: Größe".encode("latin-1"), "UTF-8"),
        (ORDER.replace("payment:", "paiment:"), "no field called 'paiment'"),
        (ORDER.replace("role: buyer", "role: byer"), "Did you mean 'buyer'"),
        (ORDER.replace("8501.10", "85"), "not an HS code"),
        (ORDER.replace("quantity: 10", "quantity: -10"), "above zero"),
    ],
)
def test_a_faulty_file_is_refused_in_plain_words(tmp_path: Path, content: str | bytes, words: str) -> None:
    error = refusal(written(tmp_path, content))
    assert words in str(error)
    assert "order.yaml" in str(error)


def test_a_path_that_is_no_file_is_refused(tmp_path: Path) -> None:
    assert "no such file" in str(refusal(tmp_path / "absent.yaml"))
    assert "folder" in str(refusal(tmp_path))


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, ORDER)
    path.chmod(0)
    done = bound_by_permissions(["screen", str(path), "--starter"], {})
    assert (done.returncode, done.stdout) == (10, "")
    assert "may not be read" in done.stderr


@pytest.mark.parametrize(
    ("old", "field", "line"),
    [
        ("Example Trading FZE", "parties[0].name", 3),
        ("Example Payments Ltd", "payment.payer", 6),
    ],
)
def test_a_name_that_is_too_long_is_refused_and_the_longest_is_not(
    tmp_path: Path, old: str, field: str, line: int
) -> None:
    read_order(written(tmp_path, ORDER.replace(old, "x" * MAX_NAME)))
    error = refusal(written(tmp_path, ORDER.replace(old, "x" * 10_000)))
    assert (error.field, error.line) == (field, line)
    assert "10,000 characters" in str(error)
    assert len(str(error)) < 400


def test_an_empty_name_in_any_place_is_refused(tmp_path: Path) -> None:
    assert refusal(written(tmp_path, ORDER.replace("ABCDAEADXXX", "' '"))).field == "payment.bank"


def test_unseen_marks_in_a_name_are_read_as_they_are(tmp_path: Path) -> None:
    name = "Exa\u200bmple \u202eTrading"
    assert read_order(written(tmp_path, ORDER.replace("Example Trading FZE", name))).parties[0].name == name


@pytest.mark.parametrize("field", ["birth_date", "incorporated"])
def test_a_date_of_a_party_is_checked(field: str) -> None:
    check_party(Party(name="A", **{field: "2022-04"}))  # type: ignore[arg-type]  # the field is chosen by the test
    with pytest.raises(InputError, match="YYYY"):
        check_party(Party(name="A", **{field: "April 2022"}))  # type: ignore[arg-type]  # as above
