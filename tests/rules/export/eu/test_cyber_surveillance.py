"""export/eu/cyber_surveillance: surveillance, repression, and both."""

from __future__ import annotations

from functools import partial

import pytest

from rules.catch_alls import told_by

SLUG = "export/eu/cyber_surveillance"
said = partial(told_by, SLUG)


@pytest.mark.parametrize(
    ("to", "end_use", "told"),
    [
        ("EG", "IMSI catcher for internal repression", ["licence_required"]),
        ("EG", "IMSI catcher of the police", ["review hint"]),
        ("EG", "Facial recognition at an office door", ["review hint"]),
        ("CA", "Facial recognition at an office door", []),
        ("CA", "Spyware for crowd control", ["review hint"]),
        ("EG", "Crowd control barriers of a stadium", []),
        ("EG", "Market surveillance of toys", []),
        ("FR", "IMSI catcher for internal repression", []),
    ],
)
def test_what_papers_say_of_people_who_are_watched(to: str, end_use: str, told: list[str]) -> None:
    assert said(to, end_use=end_use) == told
