"""The grammar of OFAC's remarks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.lists.us_ofac_sdn.remarks import Number, read_remarks, sentences
from tidewaiter.model.words import NameKind


def test_sentences_end_at_semicolons_outside_brackets() -> None:
    assert sentences("DOB 1951; (Linked To: A; B); POB Perm.") == (
        "DOB 1951",
        "(Linked To: A; B)",
        "POB Perm",
    )


def test_a_bracket_that_is_never_closed_parts_as_if_it_were_none() -> None:
    assert sentences("a (b; c; d") == ("a (b", "c", "d")


def test_a_semicolon_inside_a_word_parts_nothing() -> None:
    assert sentences("EO 14024.;x; y") == ("EO 14024.;x", "y")


@given(st.text(alphabet="ab;( ).'", max_size=40))
def test_any_text_is_read_and_its_letters_stay(text: str) -> None:
    read_remarks(text)
    joined = "".join(sentences(text))
    assert [letter for letter in joined if letter in "ab"] == [letter for letter in text if letter in "ab"]


def test_birth_dates_and_places() -> None:
    said = read_remarks(
        "DOB 17 Apr 1993; alt. DOB Apr 1993; alt. DOB circa 1951; alt. DOB 1960 to 1961; POB Perm, Russia."
    )
    assert [str(day) for day in said.birth_dates] == ["1993-04-17", "1993-04", "about 1951", "1960 to 1961"]
    assert said.birth_places == ["Perm, Russia"]
    assert not said.kept


def test_a_birth_date_that_cannot_be_read_stays_text_and_is_counted() -> None:
    said = read_remarks("DOB the spring of 1951.")
    assert said.kept == ["DOB the spring of 1951"]
    assert said.unknown == ["DOB the"]


def test_weak_names() -> None:
    said = read_remarks(
        "a.k.a. 'VANYA'; a.k.a. 'KUWAITI, Abu Shaima''; f.k.a. 'ANA I'; a.k.a. 'DOCTOR M.R.O.'."
    )
    assert said.weak_names == [
        ("VANYA", NameKind.ALIAS),
        ("KUWAITI, Abu Shaima'", NameKind.ALIAS),
        ("ANA I", NameKind.FORMER),
        ("DOCTOR M.R.O.", NameKind.ALIAS),
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Passport 123456789 (Russia) expires 02 Mar 2027", Number("Passport", "123456789", "Russia", "expires 02 Mar 2027")),
        ("alt. Passport K754050 issued 26 May 1999 expires 25 May 2004",
         Number("Passport", "K754050", None, "issued 26 May 1999; expires 25 May 2004")),
        ("Tax ID No. 3127000014 (Russia)", Number("Tax ID No.", "3127000014", "Russia")),
        ("National ID No. 13/Ta Ta Na (Naing)019077 (Burma)", Number("National ID No.", "13/Ta Ta Na (Naing)019077", "Burma")),
        ("C.R. No. 07B233 (Congo, Democratic Republic of the)",
         Number("C.R. No.", "07B233", "Congo, Democratic Republic of the")),
        ("Registration Number HRA 738077 (Stuttgart) (Germany)", Number("Registration Number", "HRA 738077 (Stuttgart)", "Germany")),
        ("Unified Social Credit Code (USCC) 9113100033607322XK (China)",
         Number("Unified Social Credit Code (USCC)", "9113100033607322XK", "China")),
        ("Vessel Registration Identification IMO 9187667", Number("Vessel Registration Identification IMO", "9187667")),
        ("Identification Number IMO 5342883", Number("Identification Number IMO", "5342883")),
        ("MMSI 572469210", Number("MMSI", "572469210")),
        ("Aircraft Tail Number EP-MMH", Number("Aircraft Tail Number", "EP-MMH")),
        ("Aircraft Manufacturer's Serial Number (MSN) 1023", Number("Aircraft Manufacturer's Serial Number (MSN)", "1023")),
        ("Aircraft Construction Number (also called L/N or S/N or F/N) 8401",
         Number("Aircraft Construction Number (also called L/N or S/N or F/N)", "8401")),
        ("SWIFT/BIC HAVIGB2L", Number("SWIFT/BIC", "HAVIGB2L")),
        ("Digital Currency Address - XBT 1Abc", Number("Digital Currency Address", "1Abc", note="XBT")),
        ("NIT # 800018928-0 (Colombia)", Number("NIT #", "800018928-0", "Colombia")),
    ],
)  # fmt: skip
def test_numbers(text: str, number: Number) -> None:
    said = read_remarks(f"{text}.")
    assert said.numbers == [number]
    assert not said.kept


def test_the_rest_of_the_grammar() -> None:
    said = read_remarks(
        "nationality Iran; alt. nationality Iraq; citizen Turkey; Gender Male; Email Address a@example.org; "
        "alt. Email Address b@example.org; info@example.org (email); Website www.example.org; "
        "Linked To: EXAMPLE HOLDING; alt. Linked To: DOE, Ivan; Listing Date (EO 14024 Directive 3): 24 Feb 2022; "
        "Effective Date (EO 14024 Directive 3): 26 Mar 2022; Nationality of Registration Panama."
    )
    assert said.nationalities == ["Iran", "Iraq", "Turkey"]
    assert said.gender == "male"
    assert said.emails == ["a@example.org", "b@example.org", "info@example.org"]
    assert said.websites == ["www.example.org"]
    assert said.linked == ["EXAMPLE HOLDING", "DOE, Ivan"]
    assert said.acts == {"EO 14024 Directive 3": {"listing": "24 Feb 2022", "effective": "26 Mar 2022"}}
    assert said.countries == ["Panama"]
    assert not said.kept


def test_known_text_is_kept_and_not_counted_and_unknown_text_is_kept_and_counted() -> None:
    said = read_remarks(
        "Secondary sanctions risk: section 1(b); Director of EXAMPLE; Organization Type: Trade."
    )
    assert said.kept == [
        "Secondary sanctions risk: section 1(b)",
        "Director of EXAMPLE",
        "Organization Type: Trade",
    ]
    assert said.unknown == ["Director of"]
