from __future__ import annotations

import pytest

from tidewaiter.matching.name_features import NAME_FEATURES
from tidewaiter.model.match import Evidence
from tidewaiter.model.words import EvidenceKind
from tidewaiter.wording.evidence import brief, sentence, strength
from tidewaiter.wording.labels import Lang

NAME = Evidence(kind=EvidenceKind.NAME, weight=6.0, left="A", right="B", detail="likeness")
COUNTRY = Evidence(kind=EvidenceKind.COUNTRY, weight=-0.5, left="AE", right="TR", detail="different")
BASE = Evidence(kind=EvidenceKind.BASE, weight=-7.0, detail="prior")


def test_a_sentence_says_what_was_compared() -> None:
    assert sentence(COUNTRY) == "country: AE / TR (different)"
    assert sentence(NAME, Lang.DE) == "Name: A / B (Ähnlichkeit der Wörter)"
    assert sentence(Evidence(kind=EvidenceKind.ADDRESS, weight=0, right="Jebel Ali")) == (
        "address: Jebel Ali on the list, nothing on our papers"
    )


def test_strength_is_said_in_words() -> None:
    assert [strength(item) for item in (NAME, COUNTRY)] == [
        "speaks strongly for a match",
        "speaks against a match",
    ]
    assert strength(Evidence(kind=EvidenceKind.NAME, weight=0.0)) == "says little"


def test_the_brief_form_puts_the_weightiest_first_and_leaves_the_start_out() -> None:
    assert brief([BASE, COUNTRY, NAME]) == (
        "likeness of the words speaks strongly for a match; country: AE / TR (different) speaks against a match"
    )
    assert brief([BASE]) == ""


@pytest.mark.parametrize("slug", [*(feature.slug for feature in NAME_FEATURES), "floor"])
def test_every_feature_of_names_is_said_in_words(slug: str) -> None:
    found = Evidence(kind=EvidenceKind.NAME, weight=-1.0, left="A", right="B", detail=slug)
    english, german = (sentence(found, lang).partition("(")[2] for lang in (Lang.EN, Lang.DE))
    assert english
    assert english != german  # a slug without words would stand there as it is, in both
    assert "_" not in english + german


def test_equal_alone_is_never_the_subject_of_the_sentence() -> None:
    found = Evidence(kind=EvidenceKind.NUMBER, weight=3.0, left="7", right="7", detail="equal")
    assert brief([found]).endswith("7 / 7 (equal) speaks strongly for a match")
