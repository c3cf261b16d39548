from __future__ import annotations

from matching.pairs import TACO, TACO_ADDRESS
from tidewaiter.matching.places import compare_addresses, compare_countries, party_countries
from tidewaiter.model.party import Address, Party
from tidewaiter.text.addresses import AddressLevel


def test_the_country_is_that_of_party_and_address_and_never_the_nationality() -> None:
    party = Party(name="X", country="Armenia", nationality="IR", address=Address(city="Dubai", country="AE"))
    assert party_countries(party) == (("AM", "country"), ("AE", "address/country"))


def test_an_address_abroad_agrees_or_says_nothing() -> None:
    assert compare_countries(Party(name="X", address=Address(country="AM")), TACO) == (
        True,
        "AM",
        "AM",
        "address/country",
    )
    assert compare_countries(Party(name="X", address=Address(country="FR")), TACO) is None
    assert compare_countries(Party(name="X", country="FR"), TACO) == (False, "FR", "AM", "country")
    assert compare_countries(Party(name="X"), TACO) is None


def test_the_nearest_address_counts() -> None:
    found = compare_addresses(Party(name="X", address=TACO_ADDRESS), TACO)
    assert found is not None
    assert found.level is AddressLevel.SAME_UNIT
    assert found.at == 0
    assert compare_addresses(Party(name="X", address="  "), TACO) is None
    assert compare_addresses(Party(name="X"), TACO) is None
