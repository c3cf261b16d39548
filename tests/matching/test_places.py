from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from matching.pairs import AZU, PISHGAM, TACO, TACO_ADDRESS, judged, listed
from strategies import any_text
from tidewaiter.matching.places import compare_addresses, compare_countries, party_countries
from tidewaiter.model.entity import Entity
from tidewaiter.model.party import Address, Party
from tidewaiter.text.address import AddressLevel


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


ADDRESSES = st.sampled_from(
    [
        "Unit 5, Example Tower, 12 Sample Road, Hong Kong",
        "c/o Sample Components Co, Example Street 5, Yerevan",
        "Garegin Nzhdeh Str., Unit 18, Yerevan",
        "P.O. Box 1234, Dubai",
        TACO_ADDRESS,
    ]
)
NAMES = st.sampled_from(["TACO LLC", "Pishgam Electronic Sofeh", "AZU INTERNATIONAL LTD STI", "Tacco"])


@given(NAMES, ADDRESSES | any_text, st.sampled_from([TACO, PISHGAM, AZU]))
def test_an_address_never_lowers_a_score(name: str, address: str, entity: Entity) -> None:
    plain = judged(name, entity)
    assert judged(name, entity, address=address).score >= plain.score


@given(ADDRESSES, ADDRESSES)
def test_either_side_finds_the_same_level(left: str, right: str) -> None:
    one = compare_addresses(Party(name="X", address=left), listed("Y", addresses=(Address(text=right),)))
    two = compare_addresses(Party(name="X", address=right), listed("Y", addresses=(Address(text=left),)))
    assert one is not None
    assert two is not None
    assert one.level is two.level
