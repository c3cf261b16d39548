import pytest

from tidewaiter.model.goods import Goods, Money, hs_digits


@pytest.mark.parametrize(
    ("written", "digits"),
    [("8542.31.00.01", "8542310001"), ("8542 31", "854231"), ("8501", "8501"), ("8542-31-00", "85423100")],
)
def test_any_notation_of_a_code_gives_its_digits(written: str, digits: str) -> None:
    assert hs_digits(written) == digits


@pytest.mark.parametrize("written", ["", "85", "854", "12345678901", "85A2.31", "8542,31", "٨٥٤"])
def test_what_is_no_code_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="not an HS code"):
        hs_digits(written)


@pytest.mark.parametrize("quantity", [0.0, -1.0, float("nan"), float("inf")])
def test_a_quantity_is_above_zero(quantity: float) -> None:
    with pytest.raises(ValueError, match="above zero"):
        Goods(quantity=quantity)


@pytest.mark.parametrize("content", [-0.01, 1.01, 40.0, float("nan")])
def test_us_content_is_a_fraction(content: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        Goods(us_content=content)


@pytest.mark.parametrize("amount", [-1.0, float("nan"), float("inf")])
def test_an_amount_is_a_number_not_negative(amount: float) -> None:
    with pytest.raises(ValueError, match="negative"):
        Money(amount=amount, currency="EUR")


@pytest.mark.parametrize("code", ["0000", "7701.00"])
def test_a_chapter_that_does_not_exist_is_no_code(code: str) -> None:
    with pytest.raises(ValueError, match="no chapter"):
        hs_digits(code)
