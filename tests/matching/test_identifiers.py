from __future__ import annotations

from matching.pairs import listed
from tidewaiter.matching.identifiers import Agreement, compare_identifiers
from tidewaiter.model.entity import Identifier

TAX = Identifier(type="tax_number", value="7701234567", normal="7701234567", country="RU")
BIC = Identifier(type="bic", value="ABCDRUMM", normal="ABCDRUMM")
SHIP = Identifier(type="imo", value="IMO 9074729", normal="9074729", valid=True)


def verdicts(given: dict[str, str], country: str | None, *identifiers: Identifier) -> list[Agreement]:
    entity = listed("Ruslan Holding", identifiers=identifiers)
    return [pair.agreement for pair in compare_identifiers(given, country, entity)]


def test_an_equal_number_of_the_same_register() -> None:
    assert verdicts({"tax_number": "7701234567"}, "RU", TAX) == [Agreement.EQUAL]


def test_a_branch_belongs_to_its_bank() -> None:
    assert verdicts({"bic": "ABCDRUMM123"}, None, BIC) == [Agreement.EQUAL]


def test_an_equal_number_under_the_name_of_another_register() -> None:
    assert verdicts({"registration": "7701234567"}, "RU", TAX) == [Agreement.EQUAL_ACROSS]


def test_another_number_speaks_against_only_in_the_same_country() -> None:
    assert verdicts({"tax_number": "7709999999"}, "RU", TAX) == [Agreement.DIFFERENT]
    assert verdicts({"tax_number": "7709999999"}, "AM", TAX) == []
    assert verdicts({"tax_number": "7709999999"}, None, TAX) == []


def test_a_hull_has_one_number() -> None:
    assert verdicts({"imo": "9176187"}, None, SHIP) == [Agreement.DIFFERENT_SINGLE]


def test_what_names_nobody_is_no_evidence() -> None:
    assert verdicts({"industry_code": "7701234567"}, "RU", TAX) == []
    assert verdicts({}, "RU", TAX) == []
