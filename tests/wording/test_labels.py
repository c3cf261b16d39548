from __future__ import annotations

from enum import StrEnum

import pytest

from tidewaiter.model.words import Outcome
from tidewaiter.wording.headings import HEADINGS, heading
from tidewaiter.wording.labels import LABELS, Lang, label, meaning


@pytest.mark.parametrize("vocabulary", LABELS, ids=lambda kind: kind.__name__)
def test_every_word_of_a_vocabulary_has_a_label_in_both_languages(vocabulary: type[StrEnum]) -> None:
    assert set(LABELS[vocabulary]) == {word.value for word in vocabulary}
    assert all(english and german for english, german in LABELS[vocabulary].values())


def test_no_outcome_is_called_clear_or_approved() -> None:
    for lang in Lang:
        for outcome in Outcome:
            words = f"{label(outcome, lang)} {meaning(outcome, lang)}".lower()
            assert not {"clear", "approved", "freigegeben", "genehmigt."} & set(words.split())


def test_every_heading_stands_in_both_languages_with_the_same_facts() -> None:
    import string

    for key, (english, german) in HEADINGS.items():
        fields = [
            {name for _, name, _, _ in string.Formatter().parse(text) if name} for text in (english, german)
        ]
        assert fields[0] == fields[1], key


def test_a_heading_is_filled() -> None:
    assert heading("goods_line", Lang.DE, n=2) == "Warenposition 2"
