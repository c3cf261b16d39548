import pytest

from tidewaiter.wording.labels import Lang
from tidewaiter.wording.numbers import number_text, score_text


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


@pytest.mark.parametrize(
    ("number", "form", "english", "german"),
    [
        (1200, ",.10g", "1,200", "1.200"),
        (0.5, ",.10g", "0.5", "0,5"),
        (168000, ",.2f", "168,000.00", "168.000,00"),
        (25921, ",", "25,921", "25.921"),
    ],
)
def test_a_number_has_the_marks_of_its_language(number: float, form: str, english: str, german: str) -> None:
    assert number_text(number, Lang.EN, form) == english
    assert number_text(number, Lang.DE, form) == german
