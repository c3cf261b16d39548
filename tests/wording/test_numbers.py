import pytest

from tidewaiter.wording.numbers import score_text


@pytest.mark.parametrize(
    ("score", "text"),
    [
        (0.0, "0.000"),
        (0.0004, "<0.001"),
        (0.5, "0.500"),
        (0.99884, "0.999"),
        (0.99997, ">0.999"),
        (1.0, "1.000"),
    ],
)
def test_a_score_never_looks_surer_than_it_is(score: float, text: str) -> None:
    assert score_text(score) == text
