"""Triggers of rules: what a bug here costs is a rule that is not asked, and a name that is read in another way for it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidewaiter.model.words import AskedKind
from tidewaiter.refdata.legal_forms import legal_forms
from tidewaiter.refdata.number_words import with_numerals
from tidewaiter.refdata.titles import suffixes, titles
from tidewaiter.refdata.trade_places import office_joints, office_words, trade_places
from tidewaiter.text import names, triggers
from tidewaiter.text.branches import branch_words
from tidewaiter.text.heads import with_long_head
from tidewaiter.text.legal import split_glued, without_legal_forms
from tidewaiter.text.named_after import without_honours
from tidewaiter.text.names import NameForm, analyse
from tidewaiter.text.rejoined import rejoined
from tidewaiter.text.states import with_short_states
from tidewaiter.text.triggers import are_halves, triggers_of

CSL = "lists/us_csl/consolidated_2026-07-31.json"
EVERY = 5  # listings


def _split(text: str) -> list[str]:
    return text.split()


_PLAIN = _split("""Example sample Ruritania trading intl Mohammed Joukov Abdurrahman exam OAOEXAMPLE Wang Xiaoming Sharqi
    Salam Limtied corporat liabi lity managment JC Kozlova Lenina 5 no5 21st A.B. S.A.""")
_BESIDE = _split("""first forty four hundred thousand ii xx plant institute no n di er and of the in for bin ash npo td oao nii
    russian federation north korea dprk iri people s republic rf im imeni named after akademika order lenin red banner
    friendship peoples october revolution name honor named by""")
_WORDS = sorted(
    {
        *titles(),
        *suffixes(),
        *office_joints(),
        *(word for form in legal_forms() for word in form.spelling.split()),
        *(word for entry in trade_places() | office_words() for word in entry),
    }
)
_PHRASES = sorted(
    {
        *(" ".join(entry) for entry in trade_places() | office_words()),
        *("in the name of", "order of the red banner", "Russian Federation", "six hundred and five"),
        *("joint stock company", "limited liability company", "cam bodia", "LIABI LITY"),
    }
)
words = (
    st.sampled_from(_PLAIN) | st.sampled_from(_BESIDE) | st.sampled_from(_WORDS) | st.sampled_from(_PHRASES)
)
written = st.lists(words, min_size=1, max_size=7).map(" ".join)
cut = st.builds(lambda name, at: name[:at].strip() or name, written, st.integers(3, 40))
tokens = st.lists(words, min_size=1, max_size=5).map(
    lambda parts: [word for word in " ".join(parts).lower().split() if word.isalnum()] or ["example"]
)

Rule = Callable[[list[str]], object]
_RULES: dict[str, tuple[int, Rule]] = {
    "glued": (triggers.GLUED, split_glued),
    "legal": (triggers.LEGAL, lambda those: without_legal_forms(those)[0]),
    "legal classes": (triggers.LEGAL, lambda those: [*those, *without_legal_forms(those)[1]]),
    "head": (triggers.STYLE, lambda those: list(with_long_head(those, those, cyrillic=True))),
    "state": (triggers.STYLE, lambda those: list(with_short_states(tuple(those)))),
    "number": (triggers.STYLE, lambda those: list(with_numerals(tuple(those)))),
    "branch": (triggers.BRANCH, lambda those: [*those, *branch_words(those, native=True)]),
    "honours": (triggers.HONOUR, lambda those: [token for token, _ in without_honours(those)]),
    "forms of the honoured": (
        triggers.HONOUR,
        lambda those: [*those, *(form for _, forms in without_honours(those) for form in forms)],
    ),
}


@pytest.mark.parametrize("rule", _RULES)
@settings(deadline=None)  # the first one loads the tables
@given(those=tokens)
def test_a_rule_changes_nothing_that_does_not_set_it_off(rule: str, those: list[str]) -> None:
    bit, read = _RULES[rule]
    assert read(those) == those or triggers_of(those) & bit


@settings(deadline=None)
@given(tokens)
def test_words_are_rejoined_where_two_may_be_halves(those: list[str]) -> None:
    assert rejoined(those) == those or are_halves(those, triggers_of(those))


@settings(deadline=None, max_examples=300)
@given(written | cut, st.sampled_from([None, *AskedKind]))
def test_read_as_with_every_rule_asked(name: str, kind: AskedKind | None) -> None:
    assert analyse(name, kind) == with_every_rule(name, kind)


def with_every_rule(name: str, kind: AskedKind | None) -> NameForm:
    def every(_tokens: Sequence[str]) -> int:
        return -1

    with (
        patch.object(names, "triggers_of", every),
        patch.object(names, "are_halves", lambda _tokens, _set_off: True),
        patch.object(names, "plain_words", lambda _name, person: ()),
    ):
        return analyse.__wrapped__(name, kind)


def test_every_listed_name_is_read_as_with_every_rule_asked(shared: Path) -> None:
    listings = json.loads((shared / CSL).read_text(encoding="utf-8"))["results"]
    for listing in listings[::EVERY]:
        for name in (listing["name"], *(listing["alt_names"] or ())):
            name = name[: names.MAX_NAME]
            assert analyse(name, AskedKind.COMPANY) == with_every_rule(name, AskedKind.COMPANY)


@pytest.mark.parametrize(
    ("token", "bit"),
    [("examplegmbh", triggers.GLUED), ("ltd", triggers.LEGAL), ("limtied", triggers.LEGAL), ("corporat", triggers.LEGAL),
     ("sa", triggers.LEGAL), ("second", triggers.STYLE), ("npo", triggers.STYLE), ("dprk", triggers.STYLE),
     ("dubai", triggers.BRANCH), ("dubbai", triggers.BRANCH), ("imeni", triggers.HONOUR), ("of", triggers.LITTLE)],
)  # fmt: skip
def test_sets_off(token: str, bit: int) -> None:
    assert triggers.triggers(token) & bit


def test_most_words_set_off_nothing() -> None:
    assert (
        triggers_of(["ruritania", "example"]) & ~(1 << 8) == 0
    )  # but that one no other name has may be a half
