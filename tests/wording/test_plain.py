from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.wording.plain import hidden, json_safe, visible


def test_what_cannot_be_seen_is_spelt_out() -> None:
    assert visible("Exa\u200bmple \u202egnidarT") == "Exa<U+200B>mple <U+202E>gnidarT"
    assert visible("a\x1b[31mred\nb") == "a<U+001B>[31mred b"
    assert visible("Пример 例 مثال") == "Пример 例 مثال"


def test_hidden_names_each_sign_once() -> None:
    assert hidden("a\u202eb\u202ec") == ("U+202E RIGHT-TO-LEFT OVERRIDE",)
    assert hidden("Müller") == ()


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs"])))
def test_a_json_document_keeps_its_values_and_holds_nothing_unseen(text: str) -> None:
    safe = json_safe(json.dumps({"name": text}, ensure_ascii=False))
    assert json.loads(safe) == {"name": text}
    assert hidden(safe) == ()


@given(st.text())
def test_visible_text_is_one_line_without_unseen_characters_and_stays_so(text: str) -> None:
    shown = visible(text)
    assert hidden(shown) == ()
    assert visible(shown) == shown
