"""What the forms in XML tell, reject and refuse, one by one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from bench.invented_party import Day, Name, Paper, Party, Place, Tie
from msgspec import structs

from lists.reading import read
from lists.us_ofac_sdn import forms
from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.expect import check_entities
from tidewaiter.lists.reader import Files, Reading
from tidewaiter.lists.registry import sources
from tidewaiter.lists.us_ofac_sdn.features import span_of
from tidewaiter.lists.us_ofac_sdn.read import READER
from tidewaiter.model.entity import Entity
from tidewaiter.model.words import AliasStrength, EntityKind

FIRM = (Party(7, "Entity", "EXAMPLE"),)


def with_text(files: Files, *changes: tuple[str, str]) -> Files:
    text = files[0].content.decode()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return (structs.replace(files[0], content=text.encode()),)


def one(files: Files) -> tuple[Entity, Reading]:
    (found,), reading = read(READER, files)
    return found, reading


def told(reading: Reading, words: str) -> bool:
    return any(words in warning for warning in reading.warnings)


@pytest.mark.parametrize(
    ("old", "new"), [("<Record_Count>1", "<Record_Count>2"), ("<Record_Count>1<", "<Record_Count>x<")]
)
def test_a_count_that_is_not_reached_is_an_error(old: str, new: str) -> None:
    with pytest.raises(DriftError, match=r"states . entries and holds 1"):
        one(with_text(forms.plain(FIRM), (old, new)))


def test_a_count_that_is_gone_is_told() -> None:
    _, reading = one(with_text(forms.plain(FIRM), ("Record_Count>", "Count>")))
    assert told(reading, "states no count")
    assert told(reading, "'Count' of the head")


@pytest.mark.parametrize(
    "files",
    [
        with_text(forms.plain(FIRM), ("<lastName>EXAMPLE</lastName>", "")),
        with_text(forms.advanced(FIRM), ("EXAMPLE</NamePartValue>", "</NamePartValue>")),
        with_text(
            forms.enhanced(FIRM),
            ("<formattedFullName>EXAMPLE</formattedFullName>", ""),
            ("<value>EXAMPLE</value>", ""),
        ),
    ],
    ids=["plain", "advanced", "enhanced"],
)
def test_an_entry_without_a_name_is_rejected(files: Files) -> None:
    found, reading = read(READER, files)
    assert found == []
    assert [reject.why for reject in reading.rejects] == [reading.rejects[0].why]
    assert "no name" in reading.rejects[0].why


@pytest.mark.parametrize(
    "files",
    [
        with_text(forms.plain(FIRM), ("<uid>7<", "<uid>seven<")),
        with_text(forms.advanced(FIRM), ('DistinctParty FixedRef="7"', 'DistinctParty FixedRef="x"')),
        with_text(forms.enhanced(FIRM), ('entity id="7"', 'entity ref="7"')),
    ],
    ids=["plain", "advanced", "enhanced"],
)
def test_an_entry_without_a_number_is_an_error(files: Files) -> None:
    with pytest.raises(DriftError, match="number"):
        read(READER, files)


@pytest.mark.parametrize("write", [forms.plain, forms.advanced, forms.enhanced])
def test_an_entry_that_stands_there_twice_is_refused(write: object) -> None:
    assert callable(write)
    found, _ = read(READER, write((*FIRM, *FIRM)))
    with pytest.raises(DriftError, match="two entries are both numbered"):
        check_entities(sources()["us_ofac_sdn"], found)


@pytest.mark.parametrize(
    ("files", "words"),
    [
        (with_text(forms.plain(FIRM), (">Entity<", ">Robot<")), "the type 'Robot' is not known"),
        (
            with_text(forms.advanced(FIRM), ('">Entity</PartyType>', '">Robot</PartyType>')),
            "the type 'Robot' is not known",
        ),
        (
            with_text(forms.enhanced(FIRM), (">Entity</entityType>", ">Robot</entityType>")),
            "the type 'Robot' is not known",
        ),
    ],
    ids=["plain", "advanced", "enhanced"],
)
def test_a_type_that_is_new_is_told_and_unknown(files: Files, words: str) -> None:
    found, reading = one(files)
    assert found.kind is EntityKind.UNKNOWN
    assert told(reading, words)


@pytest.mark.parametrize(
    ("files", "words"),
    [
        (with_text(forms.plain((Party(7, "Entity", "A", names=(Name("B"),)),)), (">strong<", ">middling<")), "quality of a name"),
        (with_text(forms.plain((Party(7, "Entity", "A", names=(Name("B"),)),)), (">a.k.a.<", ">x.k.a.<")), "alias type 'x.k.a.'"),
        (with_text(forms.advanced((Party(7, "Entity", "A", names=(Name("B"),)),)), (">A.K.A.<", ">X.K.A.<")), "type of a name"),
        (with_text(forms.enhanced((Party(7, "Entity", "A", names=(Name("B"),)),)), (">A.K.A.<", ">X.K.A.<")), "type of a name"),
        (with_text(forms.enhanced(FIRM), ("<isLowQuality>false</isLowQuality>", "")), "quality of a name"),
        (with_text(forms.enhanced(FIRM), (' datePublished="2020-01-02"', "")), "the day on which an entry was listed"),
        (with_text(forms.enhanced(FIRM), (">true</isPrimary><isLowQuality>", ">false</isPrimary><isLowQuality>")), "no name of an entry"),
        (with_text(forms.advanced(FIRM), ('Primary="true" LowQuality', 'Primary="false" LowQuality')), "no name of an entry"),
        (with_text(forms.advanced(FIRM), ('ProfileID="7" ListID', 'ProfileID="8" ListID')), "an entry has no listing"),
        (with_text(forms.advanced(FIRM), ("<Year>2020</Year><Month>1</Month>", "<Year>2020</Year><Month>13</Month>")),
         "the day on which an entry was listed"),
        (with_text(forms.advanced(FIRM), (">SDN List<", ">Another List<")), "not of this publication"),
    ],
)  # fmt: skip
def test_what_is_not_as_expected_is_told(files: Files, words: str) -> None:
    assert told(one(files)[1], words)


def test_listings_ties_and_papers_without_their_party_are_told() -> None:
    parties = (
        *FIRM,
        Party(
            8,
            "Entity",
            "OTHER",
            papers=(Paper("Tax ID No.", "123456"),),
            ties=(Tie("Linked To", 7, "EXAMPLE"),),
        ),
    )
    files = forms.advanced(parties)
    text = files[0].content.decode()
    start, end = text.index('<DistinctParty FixedRef="8"'), text.rindex("</DistinctParties>")
    _, reading = one((structs.replace(files[0], content=(text[:start] + text[end:]).encode()),))
    for what in ("listings belong to 1 parties", "ties belong to 1 parties", "papers belong to 1 identities"):
        assert told(reading, what)


def test_a_tie_to_a_party_of_another_list_keeps_its_number() -> None:
    found, reading = one(forms.advanced((Party(7, "Entity", "A", ties=(Tie("Linked To", 99, "B"),)),)))
    assert (found.relations[0].name, found.relations[0].entry) == ("(entry 99)", "99")
    assert told(reading, "a tie leads to a party that the file does not hold")
    found, reading = one(forms.enhanced((Party(7, "Entity", "A", ties=(Tie("Linked To", 99, "B"),)),)))
    assert (found.relations[0].name, found.relations[0].entry) == ("B", "99")


def test_a_tie_that_does_not_name_the_other_keeps_its_number() -> None:
    files = forms.enhanced((Party(7, "Entity", "A", ties=(Tie("Linked To", 99, "B"),)),))
    found, reading = one(with_text(files, (">B</relatedEntity>", "></relatedEntity>")))
    assert (found.relations[0].name, found.relations[0].entry) == ("(entry 99)", "99")
    assert told(reading, "a tie does not name the other")


def test_a_former_tie_says_so() -> None:
    tie = Party(7, "Entity", "A", ties=(Tie("Owned or Controlled By", 7, "A"),))
    found, _ = one(with_text(forms.advanced((tie,)), ('Former="false"', 'Former="true"')))
    assert (found.relations[0].kind, found.relations[0].note) == ("Owned or Controlled By", "former")


def test_a_place_that_is_not_known_is_a_placeholder_and_a_region_stands_for_a_country() -> None:
    places = (Place(country="undetermined"), Place(city="Gaza City"))
    found, reading = one(
        with_text(forms.advanced((Party(7, "Entity", "A", places=places),)), (">CITY<", ">REGION<"))
    )
    assert reading.placeholders == 1
    assert found.countries == ()
    assert [address.country for address in found.addresses] == ["Region: Gaza City"]
    gaza = Party(7, "Entity", "A", places=(Place(city="Gaza"),))
    found, _ = one(with_text(forms.enhanced((gaza,)), (">CITY<", ">REGION<")))
    assert found.countries == ("PS",)


def test_an_address_in_two_scripts_is_two_addresses_of_one_country() -> None:
    party = Party(7, "Entity", "A", places=(Place(("1 Road",), "Nagoya", country="Japan"),))
    value = "<Value>Nagoya</Value></LocationPartValue>"
    other = '<LocationPartValue Primary="false"><Comment>Japanese</Comment><Value>名古屋市</Value></LocationPartValue>'
    found, _ = one(with_text(forms.advanced((party,)), (value, value + other)))
    assert [(address.city, address.country) for address in found.addresses] == [
        ("Nagoya", "JP"),
        ("名古屋市", "JP"),
    ]


def test_an_identifier_whose_check_fails_is_kept_and_marked() -> None:
    ship = Party(7, "Vessel", "A", papers=(Paper("Vessel Registration Identification", "IMO 9187668"),))
    for write in (forms.plain, forms.advanced, forms.enhanced):
        found, _ = one(write((ship,)))
        assert [(each.type, each.normal, each.valid) for each in found.identifiers] == [
            ("imo", "9187668", False)
        ]


def test_a_paper_that_is_not_valid_says_so() -> None:
    party = Party(7, "Individual", "A", "B", papers=(Paper("Passport", "X12345", "Iran"),))
    found, _ = one(with_text(forms.enhanced((party,)), ("<isValid>true", "<isValid>false")))
    assert found.identifiers[0].note == "Passport; not valid"
    found, _ = one(with_text(forms.advanced((party,)), (">Valid</Validity>", ">Fraudulent</Validity>")))
    assert found.identifiers[0].note == "Passport; validity: Fraudulent"


def test_a_birth_date_in_words_that_is_not_the_one_in_figures_is_told_and_kept() -> None:
    born = date(1961, 1, 1), date(1961, 12, 31)
    files = forms.enhanced((Party(7, "Individual", "A", "B", born=(Day(*born, "circa 1971"),)),))
    found, reading = one(files)
    assert [str(day) for day in found.birth_dates] == ["1961", "about 1971"]
    assert told(reading, "another one in words than in figures")


def test_spans_of_time() -> None:
    day = date
    assert str(span_of(day(1961, 1, 1), day(1961, 12, 31), circa=True)) == "about 1961"
    assert str(span_of(day(1964, 2, 1), day(1964, 2, 29), circa=False)) == "1964-02"
    assert str(span_of(day(1964, 2, 1), day(1964, 2, 28), circa=False)) == "1964 to 1964"
    with pytest.raises(ValueError, match="must end after"):
        span_of(day(1964, 2, 2), day(1964, 2, 1), circa=False)


def test_a_person_known_by_a_nickname_alone() -> None:
    for write in (forms.plain, forms.advanced, forms.enhanced):
        found, _ = one(write((Party(7, "Individual", "DOE", "Ivan", names=(Name("VANYA", weak=True),)),)))
        assert [(alias.name, alias.strength) for alias in found.names] == [
            ("Ivan DOE", AliasStrength.STRONG),
            ("VANYA", AliasStrength.WEAK),
        ]


def test_a_name_stands_in_the_order_of_its_script() -> None:
    person = Party(7, "Individual", "ZHANG", "Wei", native="张")
    files = with_text(
        forms.enhanced((person,)),
        ("<formattedLastName>张<", "<formattedFirstName>伟</formattedFirstName><formattedLastName>张<"),
    )
    found, _ = one(files)
    assert [(alias.name, alias.family, alias.script) for alias in found.names] == [
        ("Wei ZHANG", "ZHANG", None),
        ("张伟", "张", "Hani"),
    ]


def test_a_day_is_that_of_a_programme_only_where_there_is_one() -> None:
    for programmes, published in ((("NPWMD",), date(2020, 1, 2)), (("NPWMD", "IFSR"), None)):
        found, _ = one(forms.advanced((Party(7, "Entity", "A", programmes=programmes),)))
        assert {act.published for act in found.listing.designations} == {published}
        assert found.listing.in_force[0].start == date(2020, 1, 2)


def test_how_far_a_feature_can_be_relied_on_is_told() -> None:
    party = Party(7, "Individual", "A", "B", born_at=("Perm",))
    _, reading = one(
        with_text(forms.advanced((party,)), (">Unknown</Reliability>", ">Suspect</Reliability>"))
    )
    assert told(reading, "'Place of Birth: Suspect' 1")


def test_an_extract_and_another_publication_are_refused() -> None:
    chosen = "<sanctionsPrograms><sanctionsProgram refId='1'>CUBA</sanctionsProgram></sanctionsPrograms>"
    with pytest.raises(SourceError, match="an extract of chosen programmes"):
        READER.recognise(forms.enhanced(FIRM, filters=chosen))
    lists = "<sanctionsLists><sanctionsList refId='2'>Consolidated List</sanctionsList></sanctionsLists>"
    with pytest.raises(SourceError, match="Consolidated List, which is not the SDN list"):
        READER.recognise(forms.enhanced(FIRM, filters=lists))


def test_an_advanced_file_that_changes_another_is_refused() -> None:
    files = with_text(forms.advanced(FIRM), ('Version="3"', 'Version="4" DeltaBaseVersion="3"'))
    with pytest.raises(SourceError, match="the changes to another one"):
        READER.recognise(files)


@pytest.mark.parametrize("form", [forms.advanced, forms.enhanced])
@pytest.mark.parametrize("first", [date(1960, 1, 1), date.max])
def test_a_birth_date_that_ends_with_the_calendar_is_kept_as_text(
    form: Callable[..., Files], first: date
) -> None:
    born = Day(first, date.max, "1960 to 9999")
    found, reading = one(form((Party(7, "Individual", "DOE", "Ivan", born=(born,)),)))
    assert not found.birth_dates
    assert "9999" in (found.remarks or "")
    assert told(reading, "a date cannot be read")
