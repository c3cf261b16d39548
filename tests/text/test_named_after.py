"""Whom a firm is named after."""

from __future__ import annotations

import pytest

from tidewaiter.text.named_after import without_honours


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("tarlan plant named after p i plandin", "tarlan plant plandin"),
        ("tarlan plant named after p i p", "tarlan plant"),
        ("tarlan institute named after academician a", "tarlan institute"),
        ("tarlan zavod imeni kozlova", "tarlan zavod kozlova"),
        ("named after p i", "i"),
        ("tarlan order of lenin plant", "tarlan plant"),
    ],
)
def test_a_name_has_the_person_and_not_that_it_is_named_so(name: str, kept: str) -> None:
    assert " ".join(token for token, _ in without_honours(name.split())) == kept
