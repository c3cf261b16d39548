"""Names that name nobody: what a bug here costs is a party that passes because its name was never given."""

from __future__ import annotations

import pytest

from tidewaiter.model.words import AskedKind, EntityKind
from tidewaiter.text.prepared import listed_names, prepare
from tidewaiter.text.wordless import names_nobody


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("Ltd", "a legal form"),
        ("Co., Ltd.", "a legal form"),
        ("The Company", "a legal form"),
        ("GmbH & Co", "a legal form"),
        ("Limited Liability Company", "a legal form"),
        ("ООО", "a legal form"),
        ("شركة", "a legal form"),
        ("株式会社", "a legal form"),
        ("Dr.", "a title"),
        ("Prof. Dr.", "a title"),
        ("12345", "a number"),
        ("the", "small words"),
        ("Example Ltd", None),
        ("AO Example", None),
        ("ООО Пример", None),
        ("شرکت نمونه", None),
        ("株式会社例", None),
        ("Sayyid", None),
        ("Said", None),
        ("Bank", None),
        ("3M", None),
        ("?!", None),
    ],
)
def test_what_the_whole_of_a_name_is(name: str, what: str | None) -> None:
    assert names_nobody(name, None) == what


def test_a_ship_may_be_called_anything() -> None:
    assert names_nobody("Captain", AskedKind.VESSEL) is None
    assert names_nobody("Captain", AskedKind.PERSON) == "a title"


@pytest.mark.parametrize("name", ["Ltd", "Co., Ltd.", "ООО", "Dr."])
def test_a_listed_name_of_such_words_is_kept_as_it_stands(name: str) -> None:
    (listed,) = listed_names(name, EntityKind.ORGANISATION)
    assert listed.words == prepare(name, None).words
    assert listed.words
