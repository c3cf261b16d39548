from __future__ import annotations

import math

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.pairs import AZU, HIMARK, PISHGAM, POLICY, TACO, TACO_ADDRESS, judged, listed
from tidewaiter.matching.score import compare_names
from tidewaiter.model.entity import Alias, Identifier
from tidewaiter.model.party import Address, Party
from tidewaiter.model.when import PartialDate
from tidewaiter.model.words import AliasStrength, AskedKind, Band, EntityKind, EvidenceKind, NameKind

ENTITIES = (PISHGAM, TACO, AZU, HIMARK)
NAMES = st.sampled_from(
    [name.name for entity in ENTITIES for name in entity.names]
    + ["Pishgam Elektronik Sofe Co", "TAKO LLC", "Taco Bell Armenia LLC", "Azu International", "11420 CORP."]
) | st.text(min_size=1, max_size=30).filter(lambda text: bool(text.strip()))


def test_a_near_name_hits_and_is_probable_where_the_country_agrees() -> None:
    assert judged("Pishgam Elektronik Sofe Co", PISHGAM).hit
    there = judged("Pishgam Elektronik Sofe Co", PISHGAM, country="IR")
    assert there.hit
    assert there.band is Band.PROBABLE
    assert there.matched_name == "PISHGAM ELECTRONIC SOFEH COMPANY"


def test_a_number_is_not_a_word_nearly_like_another() -> None:
    assert not judged("BELLETECH CORP", listed("11420 CORP.")).hit


def test_one_letter_and_the_same_unit_is_probable() -> None:
    found = judged("TAKO LLC", TACO, country="AM", address=TACO_ADDRESS)
    assert found.hit
    assert found.band is Band.PROBABLE


def test_a_shared_common_word_elsewhere_in_town_is_no_hit() -> None:
    elsewhere = "12 Northern Avenue, Kentron, Yerevan 0001"
    assert not judged("Taco Bell Armenia LLC", TACO, country="AM", address=elsewhere).hit


@pytest.mark.parametrize(
    "name", ["Azu International", "AZU INTERNATIONAL LTD STI", "Azu International Ltd Sti."]
)
def test_a_short_form_of_a_long_name_hits(name: str) -> None:
    assert judged(name, AZU, country="TR").hit


def test_hongkong_himark_hits() -> None:
    assert judged("Hongkong Himark Electron Model Ltd", HIMARK, country="HK").band is Band.PROBABLE


@pytest.mark.parametrize(
    ("asked", "name", "kind"),
    [
        ("SIS DOO", "SIS d.o.o.", AskedKind.COMPANY),
        ("Almaz Antey Telecom", "JSC Almaz-Antey", AskedKind.COMPANY),
        ("Gazprom Bank", "Gazprombank", AskedKind.COMPANY),
        ("Vladimir V. Putin", "Vladimir Vladimirovich Putin", AskedKind.PERSON),
    ],
)
def test_the_same_in_another_spelling_hits(asked: str, name: str, kind: AskedKind) -> None:
    assert judged(asked, listed(name, kind=EntityKind(kind.value)), kind).hit


@pytest.mark.parametrize(
    ("asked", "name", "kind"),
    [
        ("Bank Melli", "Bank Mellat", AskedKind.COMPANY),
        ("emma daniels", "EMMA", AskedKind.PERSON),
        ("Royal Mail", "Royal Bank", AskedKind.COMPANY),
        ("Valery Nikolaevich Ermakov", "Valery Konstantinovich Ermakov", AskedKind.PERSON),
        ("Kim Jong Un", "Kim Jong-il", AskedKind.PERSON),
        ("Salman bin Muhammad al-Rawi", "Muhammad bin Salman al-Rawi", AskedKind.PERSON),
    ],
)
def test_somebody_else_is_no_hit(asked: str, name: str, kind: AskedKind) -> None:
    assert not judged(asked, listed(name, kind=EntityKind(kind.value)), kind).hit


def test_an_equal_identifier_confirms_whatever_the_names_say() -> None:
    number = Identifier(type="tax_number", value="7701234567", normal="7701234567", country="RU")
    entity = listed("Ruslan Holding", identifiers=(number,))
    found = judged("Entirely Other Name GmbH", entity, country="RU", identifiers={"tax_number": "7701234567"})
    assert found.hit
    assert judged("Ruslan Holding", entity, identifiers={"tax_number": "7701234567"}).band is Band.CONFIRMED
    assert judged("Ruslan Holding", entity).band is not Band.CONFIRMED


def test_a_weak_alias_never_hits_alone_and_carries_where_something_else_points_there() -> None:
    born = (PartialDate.parse("1966-03-04"),)
    entity = listed("Nadir Sahakyan", kind=EntityKind.PERSON, weak=("Omar Zulfiqarov",), birth_dates=born)
    alone = judged("Omar Zulfiqarov", entity, AskedKind.PERSON)
    assert not alone.hit
    assert alone.name == 1.0
    assert alone.matched_strength is AliasStrength.WEAK
    assert any(item.kind is EvidenceKind.ALIAS_STRENGTH and item.weight < 0 for item in alone.evidence)
    assert judged("Omar Zulfiqarov", entity, AskedKind.PERSON, birth_date="1966-03-04").hit


def test_a_listed_address_is_compared_by_unit() -> None:
    entity = listed(
        "Address 01, Hong Kong",
        kind=EntityKind.ADDRESS,
        addresses=(
            Address(
                text="Flat/RM 2309, 23/F, Ho King Commercial Centre, 2-16 Fa Yuen Street, Mongkok",
                country="HK",
            ),
        ),
    )
    same = judged(
        "Brightfold Trading",
        entity,
        address="Room 2309, Ho King Commercial Centre, 2-16 Fa Yuen Street, Mongkok, Hong Kong",
    )
    assert same.hit
    assert same.band is Band.PROBABLE
    other = judged(
        "Brightfold Trading",
        entity,
        address="Room 1104, Ho King Commercial Centre, 2-16 Fa Yuen Street, Mongkok, Hong Kong",
    )
    assert not other.hit
    assert any(item.detail == "same_building" for item in other.evidence)
    assert not judged("Brightfold Trading", entity).hit


def test_nationality_is_never_evidence() -> None:
    entity = listed("Nadir Sahakyan", kind=EntityKind.PERSON, nationalities=("AM",))
    plain = judged("Nadir Sahakian", entity, AskedKind.PERSON)
    assert judged("Nadir Sahakian", entity, AskedKind.PERSON, nationality="AM") == plain
    assert judged("Nadir Sahakian", entity, AskedKind.PERSON, nationality="FR") == plain


@given(NAMES, st.sampled_from(ENTITIES))
def test_the_evidence_adds_up_to_the_score(name: str, entity: object) -> None:
    found = judged(name, entity)  # type: ignore[arg-type]
    assert found.log_odds == round(math.fsum(item.weight for item in found.evidence), 4)
    assert found.score == round(1 / (1 + math.exp(-found.log_odds)), 6)
    assert 0 <= found.name <= 1
    assert found.hit == (found.score >= POLICY.alert_line)


@given(NAMES, NAMES, st.sampled_from([*AskedKind, None]))
def test_two_names_are_compared_alike_from_either_side(left: str, right: str, kind: AskedKind | None) -> None:
    one, two = compare_names(left, right, kind, POLICY), compare_names(right, left, kind, POLICY)
    assert (one.name, one.score, one.log_odds, one.hit) == (two.name, two.score, two.log_odds, two.hit)


@given(NAMES, st.sampled_from(ENTITIES), st.lists(NAMES, max_size=3))
def test_a_further_weak_alias_never_lowers_a_score(name: str, entity: object, weak: list[str]) -> None:
    names = tuple(item.name for item in entity.names)  # type: ignore[attr-defined]
    more = listed(*names, weak=tuple(weak), countries=entity.countries)  # type: ignore[attr-defined]
    less = listed(*names, countries=entity.countries)  # type: ignore[attr-defined]
    assert judged(name, more).log_odds >= judged(name, less).log_odds


FURTHER = st.fixed_dictionaries(
    {},
    optional={
        "address": st.sampled_from(["1 High Street, London", "Yerevan", TACO_ADDRESS]),
        "birth_date": st.just("1970-01-01"),
        "identifiers": st.sampled_from([{"lei": "529900T8BM49AURSDO55"}, {"imo": "9074729"}, {"other": "x"}]),
        "email": st.sampled_from(["a@example.org", "b@gmail.com"]),
        "phone": st.just("+374 10 000000"),
        "website": st.just("https://example.org"),
        "industry": st.just("retail"),
        "nationality": st.just("AM"),
    },
)


@given(NAMES, st.sampled_from(ENTITIES), FURTHER)
def test_what_the_list_does_not_give_never_lowers_a_score(
    name: str, entity: object, further: dict[str, object]
) -> None:
    plain = judged(name, entity)  # type: ignore[arg-type]
    assert judged(name, entity, **further).log_odds >= plain.log_odds  # type: ignore[arg-type]


def test_party_aliases_count() -> None:
    party = judged("Something Else", PISHGAM, aliases=("Pishgam Electronic Safeh Company",))
    assert party.hit
    assert {item.left_from for item in party.evidence if item.kind is EvidenceKind.NAME} == {"aliases/0"}


def test_a_party_of_another_sort_is_less_likely() -> None:
    ship = listed("Ocean Harrier", kind=EntityKind.VESSEL)
    assert (
        judged("Ocean Harrier", ship, AskedKind.PERSON).score
        < judged("Ocean Harrier", ship, AskedKind.VESSEL).score
    )


def test_a_party_needs_no_kind() -> None:
    assert Party(name="Pishgam Electronic Safeh").kind is None
    assert judged("Pishgam Electronic Safeh", PISHGAM, None).hit


@pytest.mark.parametrize(
    ("name", "kind", "hit"), [("ZUR", NameKind.ALIAS, False), ("ZUQ", NameKind.PRIMARY, True)]
)
def test_a_short_alias_of_unknown_strength_is_weak_but_a_primary_name_never_is(
    name: str, kind: NameKind, hit: bool
) -> None:
    entity = listed("Quorvath Zimbelo Trading")
    alias = Alias(name="ZUQ", kind=kind, strength=AliasStrength.UNKNOWN)
    names = (alias, *entity.names) if kind is NameKind.PRIMARY else (*entity.names, alias)
    assert judged(name, msgspec.structs.replace(entity, names=names)).hit is hit


def test_every_evidence_of_a_name_says_where_it_stood() -> None:
    found = judged("Pishgam Elektronik Sofe Co", PISHGAM, country="IR")
    named = [item for item in found.evidence if item.kind is EvidenceKind.NAME]
    assert named
    assert all((item.left_from, item.right_from) == ("name", "names/1") for item in named)


@pytest.mark.parametrize(
    ("asked", "alias", "kind", "hit"),
    [
        ("UZMO", "UZMO", EntityKind.ORGANISATION, True),
        ("UZMO LLC", "UZMO", EntityKind.UNKNOWN, True),
        ("UZMO Bakery", "UZMO", EntityKind.ORGANISATION, False),
        ("UZM", "UZM", EntityKind.ORGANISATION, True),
        ("UZM LLC", "OOO UZM", EntityKind.ORGANISATION, True),
        ("UZM GmbH", "JSC UZM", EntityKind.ORGANISATION, True),
        ("UZMO", "UZMO", EntityKind.PERSON, True),
        ("UZMO", "UZMO", EntityKind.VESSEL, True),
        ("UZNO", "UZMO", EntityKind.VESSEL, False),
    ],
)
def test_a_short_alias_of_unknown_strength_hits_only_as_it_stands(
    asked: str, alias: str, kind: EntityKind, hit: bool
) -> None:
    entity = listed("Uzbogon Moravian Works", kind=kind)
    other = Alias(name=alias, kind=NameKind.ALIAS, strength=AliasStrength.UNKNOWN)
    assert judged(asked, msgspec.structs.replace(entity, names=(*entity.names, other)), None).hit is hit


def test_a_name_with_a_legal_form_is_no_ship() -> None:
    ship = listed("Quorvath", kind=EntityKind.VESSEL)
    assert judged("Quorvath", ship, None).hit
    assert (
        judged("Quorvath Shipping GmbH", ship, None).score
        < 0.7
        < judged("Quorvath Shipping", ship, None).score
    )
    assert judged("Quorvath", ship, AskedKind.VESSEL).hit


@pytest.mark.parametrize(
    ("asked", "name", "hit"),
    [
        ("凌 李", "Ling LI", True),
        ("凌 李", "Ying LI", False),
        ("佳 严", "Jian YANG", False),
        ("Tobias Quorvath", "QUORVATH", False),
    ],
)
def test_another_syllable_and_a_part_of_a_name_are_somebody_else(asked: str, name: str, hit: bool) -> None:
    assert judged(asked, listed(name, kind=EntityKind.PERSON), AskedKind.PERSON).hit is hit


def test_words_left_out_weigh_more_where_the_others_are_not_quite_the_same() -> None:
    entity = listed("Roberto Quarretero Napolitano", kind=EntityKind.PERSON)
    near, equal = (
        judged(name, entity, AskedKind.PERSON) for name in ("Robert Quarter", "Roberto Quarretero")
    )
    extra = [next(item.weight for item in one.evidence if item.detail == "extra") for one in (near, equal)]
    assert extra[0] < extra[1]


def test_a_slip_in_a_word_that_begins_with_a_number_is_a_slip() -> None:
    assert judged("4Quorvahtix Technology", listed("4Quorvathix Technology")).hit
    assert not judged("Quorvathix Plant 205b", listed("Quorvathix Plant 205a")).hit


def test_a_long_word_that_is_on_no_file_is_rarer_than_a_short_one() -> None:
    short, long = (judged(name, listed(name)) for name in ("Quorv Trading", "Quorvathixandrovo Trading"))
    assert short.score < long.score


def test_mail_from_a_listed_firm_s_own_domain_is_looked_at_whatever_the_name() -> None:
    entity = listed(
        "Quorvath Zimbelo", emails=("info@quorvath.example",), websites=("http://facebook.com/q",)
    )
    found = judged("Entirely Other Name GmbH", entity, email="j.smith@Quorvath.example", country="DE")
    assert (found.hit, found.band) == (True, Band.POSSIBLE)
    assert not judged("Entirely Other Name GmbH", entity, website="https://facebook.com/other").hit
