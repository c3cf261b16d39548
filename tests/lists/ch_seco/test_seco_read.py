"""The Swiss list: invented targets, spellings as products, listings that end and begin again, and what must be told or refused."""

from __future__ import annotations

from datetime import date

import pytest
from lxml import etree

from lists.ch_seco.targets import FIRM, GONE, LISTED, PERSON, SHIP, xml
from lists.damaged import compiled, cut, flipped, kept, trees_changed
from lists.reading import file, read
from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.ch_seco.names import MOST_SPELLINGS
from tidewaiter.lists.ch_seco.read import READER
from tidewaiter.lists.reader import Files, Reading
from tidewaiter.model.entity import Entity, Relation
from tidewaiter.model.when import Interval, in_force
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind


def given(*targets: str) -> Files:
    return (file("seco.xml", xml(*targets)),)


def one(target: str) -> tuple[Entity, Reading]:
    found, reading = read(READER, given(target, FIRM) if target != FIRM else given(FIRM))
    return found[0], reading


def modified(*changes: tuple[str, str]) -> str:
    held = "".join(
        f'<modification modification-type="{kind}" effective-date="{day}"/>' for kind, day in changes
    )
    return SHIP.replace(LISTED, held)


def test_every_target_is_read_and_nothing_is_left() -> None:
    found, reading = read(READER, given(PERSON, FIRM, SHIP, GONE))
    assert [entity.listing.entry for entity in found] == ["100", "200", "300", "400"]
    assert [entity.kind for entity in found] == [
        EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.VESSEL, EntityKind.ORGANISATION
    ]  # fmt: skip
    assert not [*reading.warnings, *reading.rejects]
    assert READER.published(given(FIRM)) == date(2026, 10, 9)


def test_spellings_are_the_product_of_the_parts_in_each_script() -> None:
    found, _ = one(PERSON)
    assert [(alias.name, alias.kind, alias.strength, alias.script) for alias in found.names] == [
        ("Dzmitry Examplenka", NameKind.PRIMARY, AliasStrength.STRONG, None),
        ("Dzmitry Examplenko", NameKind.ALIAS, AliasStrength.STRONG, None),
        ("Dmitry Examplenka", NameKind.ALIAS, AliasStrength.STRONG, None),
        ("Dmitry Examplenko", NameKind.ALIAS, AliasStrength.STRONG, None),
        ("Дмитрий Экземпленко", NameKind.ALIAS, AliasStrength.STRONG, "Cyrl"),
        ("Dima", NameKind.ALIAS, AliasStrength.WEAK, None),
        ("Ali Example", NameKind.ALIAS, AliasStrength.STRONG, None),
    ]
    assert (found.names[4].family, found.names[4].given, found.title) == ("Экземпленко", "Дмитрий", "Dr")


def test_a_part_without_a_variant_in_a_script_stays_as_it_stands() -> None:
    found, _ = one(
        PERSON.replace('<spelling-variant lang="RUS" script="CYRL">Дмитрий</spelling-variant>', "")
    )
    assert "Dzmitry Экземпленко" in [alias.name for alias in found.names]


def test_more_spellings_than_are_combined_are_told() -> None:
    many = "".join(
        f'<spelling-variant script="LATN">Spelling {letter}</spelling-variant>' for letter in "abcdefghijk"
    )
    found, reading = one(PERSON.replace("<value>Examplenka</value>", f"<value>Examplenka</value>{many}").replace(
        "<value>Dzmitry</value>", f"<value>Dzmitry</value>{many}"))  # fmt: skip
    assert "more spellings than are combined" in reading.warnings[0]
    names = [alias.name for alias in found.names]
    assert "Spelling a Examplenka" in names
    assert "Dzmitry Spelling k" in names
    assert len(names) < MOST_SPELLINGS


def test_a_name_before_marriage_is_a_former_one() -> None:
    part = '<name-part order="4" name-part-type="maiden-name"><value>Maidenova</value></name-part></name>'
    found, _ = one(PERSON.replace("</name>", part, 1))
    assert ("Dzmitry Maidenova", NameKind.FORMER) in [(alias.name, alias.kind) for alias in found.names]
    assert found.names[0].name == "Dzmitry Examplenka"


def test_what_is_told_of_a_person() -> None:
    found, _ = one(PERSON)
    assert [str(day) for day in found.birth_dates] == ["1980-03-23", "about 1981"]
    assert found.birth_places == ("Minsk, Minsk Region, BY",)
    assert (found.nationalities, found.countries, found.gender) == (("BY",), ("BY",), "male")
    (address,) = found.addresses
    assert (address.street, address.city) == ("c/o Example Club, 1 Example Street, P.O. Box 77", "Minsk")
    assert (address.region, address.postcode, address.country) == ("Minsk Region", "220029", "BY")
    assert [(each.type, each.value, each.country, each.valid) for each in found.identifiers] == [
        ("passport", "MP123", "BY", None), ("tax_number", "7707083893", None, True)
    ]  # fmt: skip
    assert found.identifiers[0].note == "diplomatic passport; issued 2010-01-02; expires 2020-01-02; lost"
    assert found.relations == (Relation(kind="chief executive of (since 2019)", name="Example Bank"),)
    for said in (
        "Justification: Took part in an example.",
        "Address: office",
        "Tax identification number: 7707083893",
    ):
        assert said in (found.remarks or "")


def test_a_place_of_its_own_and_days_in_part() -> None:
    own = PERSON.replace("<c-o>", "<location>Brest</location><c-o>").replace(
        'day="23" month="3"', 'day="0" month="0"'
    )
    found, reading = one(own)
    assert (found.addresses[0].city, found.addresses[0].region) == ("Brest", "Minsk Region")
    assert [str(day) for day in found.birth_dates] == ["1980", "about 1981"]
    assert not reading.warnings


def test_a_year_that_is_none_is_told() -> None:
    found, reading = one(PERSON.replace('year="1981"', f'year="{"9" * 30}"'))
    assert [str(day) for day in found.birth_dates] == ["1980-03-23"]
    assert "a day cannot be read" in reading.warnings[0]


def test_what_an_element_holds_besides_its_text_is_told() -> None:
    _, reading = one(PERSON.replace("<number>MP123", '<number colour="red">MP123'))
    assert "the field '@colour' of an element 'number'" in reading.warnings[0]


def test_the_listing_names_programme_ordinance_and_measures() -> None:
    found, _ = one(PERSON)
    listing = found.listing
    assert listing.programmes == ("Exampleland",)
    assert listing.measures == ("article 12 -- Restrictions on named individuals and entities",)
    (act,) = listing.designations
    assert (act.date, act.published) == (date(2022, 3, 17), date(2022, 3, 16))
    assert (act.citation or "").startswith("Ordinance of 15 June 2016")
    assert listing.in_force == (Interval(start=date(2022, 3, 17)),)
    assert "foreign identifier 140" in (listing.citation or "")


def test_a_firm_and_a_ship() -> None:
    firm, _ = one(FIRM)
    assert [(alias.name, alias.kind) for alias in firm.names] == [
        ("Example Bank", NameKind.PRIMARY), ("Old Example Bank", NameKind.FORMER)
    ]  # fmt: skip
    assert (firm.websites, firm.emails) == (("www.example.org",), ("a@example.org",))
    assert firm.birth_dates == ()
    assert "Established: 1994" in (firm.remarks or "")
    assert [(each.type, each.value) for each in firm.identifiers] == [("phone", "+375 17 1234567")]
    ship, _ = one(SHIP)
    assert [(each.type, each.value, each.valid) for each in ship.identifiers] == [("imo", "9074729", True)]


def test_a_target_that_was_de_listed_stays_with_its_end() -> None:
    found, _ = one(GONE)
    assert found.primary_name == "Gone Example"
    assert [alias.name for alias in found.names] == ["Gone Example"]
    assert found.listing.in_force == (Interval(start=date(2014, 1, 3), end=date(2016, 3, 1)),)
    for day, held in (
        ("2014-01-02", False),
        ("2014-01-03", True),
        ("2016-02-29", True),
        ("2016-03-01", False),
    ):
        assert in_force(found.listing.in_force, date.fromisoformat(day)) is held
    assert "last change: de-listed 2016-03-01" in (found.listing.citation or "")


@pytest.mark.parametrize(
    ("changes", "spans"),
    [
        ((("listed", "2020-01-01"),), (("2020-01-01", None),)),
        ((("amended", "2021-01-01"), ("listed", "2020-01-01")), (("2020-01-01", None),)),
        ((("amended", "2021-01-01"),), ()),
        ((("de-listed", "2021-01-01"),), ((None, "2021-01-01"),)),
        ((("listed", "2023-01-01"), ("de-listed", "2021-01-01"), ("listed", "2020-01-01")),
         (("2020-01-01", "2021-01-01"), ("2023-01-01", None))),
        ((("listed", "2020-01-01"), ("de-listed", "2021-01-01")), (("2020-01-01", "2021-01-01"),)),
        ((("de-listed", "2020-01-01"), ("listed", "2020-01-01")), (("2020-01-01", "2020-01-01"),)),
        ((("listed", ""), ("de-listed", "2021-01-01")), ((None, "2021-01-01"),)),
    ],
)  # fmt: skip
def test_the_course_of_a_listing(
    changes: tuple[tuple[str, str], ...], spans: tuple[tuple[str | None, str | None], ...]
) -> None:
    found, _ = one(modified(*changes))
    assert found.listing.in_force == tuple(
        Interval(
            start=date.fromisoformat(start) if start else None, end=date.fromisoformat(end) if end else None
        )
        for start, end in spans
    )


def test_a_de_listing_without_a_day_keeps_the_target_and_its_citation_says_so() -> None:
    kept = "de-listed on a day that the file does not give, so that the entry counts as listed"
    for changes, told in (
        ((("de-listed", ""), ("listed", "2020-01-01")), f"last change with a day: listed 2020-01-01; {kept}"),
        ((("de-listed", ""),), kept),
        ((("amended", "2021-01-01"), ("listed", "2020-01-01")), "last change: amended 2021-01-01"),
    ):
        found, _ = one(modified(*changes))
        assert in_force(found.listing.in_force, date(2026, 1, 1))
        assert found.listing.citation == told
    ended, _ = one(modified(("de-listed", ""), ("de-listed", "2021-01-01")))
    assert not in_force(ended.listing.in_force, date(2026, 1, 1))
    assert "counts as listed" not in (ended.listing.citation or "")


def test_a_target_without_modifications_is_in_force_on_every_day() -> None:
    found, reading = one(modified())
    assert found.listing.in_force == ()
    assert "start is not known" in reading.warnings[0]


def test_what_is_not_known_is_told() -> None:
    odd = (
        PERSON.replace('place-id="900" quality="good"/>', 'place-id="901"/>')
        .replace('target-id="200"', 'target-id="999"')
        .replace('name-type="alias" quality="low"', 'name-type="nickname" quality="so so"')
        .replace(">4387<", ">4388<")
        .replace('calendar="Gregorian"', 'calendar="Hijri"')
        .replace("<justification", "<colour>red</colour><justification")
        .replace('modification-type="listed"', 'modification-type="painted"')
    )
    found, reading = one(odd)
    told = " ".join(reading.warnings)
    for what in ("a place is not in the file", "a target that is not in the file", "type of a name", "quality of a name",
                 "set of sanctions", "a day cannot be read", "'colour' of a subject", "type of a modification"):  # fmt: skip
        assert what in told
    assert found.relations[0].name == "target 999"
    assert "day: 1980-3-23 Hijri" in (found.remarks or "")


def test_targets_without_number_subject_or_name_are_rejects() -> None:
    nameless = SHIP.replace("<value>Sea Example</value>", "")
    numberless = SHIP.replace(' ssid="300"', "")
    empty = "<target ssid='5'/>"
    found, reading = read(READER, given(nameless, numberless, empty, FIRM))
    assert len(found) == 1
    assert len(reading.rejects) == 3


def test_another_file_and_a_part_of_the_list_are_refused() -> None:
    for content in (xml(FIRM, kind="delta"), b"<export/>", b"not xml"):
        with pytest.raises(SourceError):
            READER.recognise((file("seco.xml", content),))
    with pytest.raises(DriftError, match="beside the entries"):
        read(READER, (file("seco.xml", xml(FIRM).replace(b"</target>", b"</target>lost")),))
    assert compiled("ch_seco", "seco.xml", xml(FIRM, FIRM)) is None


def test_no_damage_loses_a_target_in_silence() -> None:
    whole = xml(PERSON, FIRM, SHIP, GONE)
    assert kept("ch_seco", "seco.xml", whole) == 4
    for damaged in flipped(whole):
        assert (kept("ch_seco", "seco.xml", damaged) or 4) >= 4
    for short in cut(whole):
        assert compiled("ch_seco", "seco.xml", short) is None


def test_no_element_removed_or_doubled_loses_a_target() -> None:
    for root in trees_changed(xml(PERSON, FIRM, SHIP, GONE)):
        found = kept("ch_seco", "seco.xml", etree.tostring(root))
        assert found is None or found == len(root.findall("target"))
