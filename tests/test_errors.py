import pytest

from tidewaiter import errors


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.InputError("x"), 10),
        (errors.QueryError("x"), 10),
        (errors.SourceError("x"), 11),
        (errors.DriftError("x"), 11),
        (errors.ShrinkError("x"), 11),
        (errors.StaleIndexError("x"), 11),
        (errors.LawError("x"), 12),
        (errors.CaseError("x"), 13),
        (RuntimeError("x"), 13),
        (KeyboardInterrupt(), 13),
    ],
)
def test_every_error_has_its_exit_code(error: BaseException, code: int) -> None:
    assert errors.exit_code(error) == code


def test_an_error_says_where_what_and_what_to_do() -> None:
    error = errors.InputError("bad code", file="o.yaml", line=3, field="goods[0].hs", todo="Correct it")
    assert str(error) == "o.yaml:3: goods[0].hs: bad code. Correct it"


def test_the_tree_in_the_docstring_names_every_error() -> None:
    kinds = [name for name in errors.__all__ if name.endswith("Error")]
    assert all(name in (errors.__doc__ or "") for name in kinds)
