from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.law.review_policy import ReviewPolicy, policies_in, policy_words

CSL = Path("lists/us_csl/consolidated_2026-07-31.json")


@pytest.mark.parametrize(
    ("wording", "english", "german"),
    [
        ("Presumption of denial.", "presumption of denial", "Vermutung der Ablehnung"),
        ("Presumption for denial", "presumption of denial", "Vermutung der Ablehnung"),
        ("policy/presumption of denial", "policy of denial, presumption of denial", "Ablehnung als Regel, Vermutung der Ablehnung"),
        ("Policy of denial for all items subject to the EAR apart from food and medicine designated as EAR99, which will be reviewed on a case-by-case basis.", "policy of denial, case-by-case review", "Ablehnung als Regel, Prüfung im Einzelfall"),
        ("Case-by-case for all items listed on the CCL. Presumption of approval for EAR99 items", "case-by-case review, presumption of approval", "Prüfung im Einzelfall, Vermutung der Genehmigung"),
        ("See § 744.2(d) of the EAR", "See § 744.2(d) of the EAR", "See § 744.2(d) of the EAR"),
        (None, "not stated", "nicht angegeben"),
        (" ", "not stated", "nicht angegeben"),
    ],
)  # fmt: skip
def test_the_policy_in_words(wording: str | None, english: str, german: str) -> None:
    assert policy_words(wording) == (english, german)


def test_the_order_is_that_of_the_wording() -> None:
    assert policies_in("Case-by-case review for X; and presumption of denial for all others.") == (
        ReviewPolicy.CASE_BY_CASE,
        ReviewPolicy.PRESUMPTION_OF_DENIAL,
    )


@given(st.text())
def test_it_never_raises(wording: str) -> None:
    assert policy_words(wording)


def test_every_policy_of_the_published_list_is_named_or_points_to_a_section(shared: Path) -> None:
    rows = json.loads((shared / CSL).read_bytes())["results"]
    stated = {row.get("license_policy") for row in rows} - {None}
    assert [w for w in stated if not policies_in(w) and "§" not in w] == []
