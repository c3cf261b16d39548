from __future__ import annotations

import pytest

from tidewaiter.law.load import load_law
from tidewaiter.refdata.countries import all_codes, country_name
from tidewaiter.wording.cards import filled
from tidewaiter.wording.german import _NAMES, quoted, source, with_preposition
from tidewaiter.wording.labels import Lang


@pytest.mark.parametrize(
    ("preposition", "code", "phrase"),
    [
        ("nach", "DE", "nach Deutschland"),
        ("nach", "TR", "in die Türkei"),
        ("Nach", "AE", "In die Vereinigten Arabischen Emirate"),
        ("in", "AE", "in den Vereinigten Arabischen Emiraten"),
        ("in", "IQ", "im Irak"),
        ("In", "HK", "In der Sonderverwaltungsregion Hongkong"),
        ("von", "GB", "vom Vereinigten Königreich"),
        ("zu", "UA", "zur Ukraine"),
        ("für", "NL", "für die Niederlande"),
        ("aus", "US", "aus den Vereinigten Staaten"),
        ("nennt", "TR", "nennt Türkei"),
    ],
)
def test_a_country_with_an_article_has_it(preposition: str, code: str, phrase: str) -> None:
    assert with_preposition(preposition, country_name(code, "de") or "") == phrase


def test_every_name_with_an_article_is_that_of_a_country() -> None:
    assert set(_NAMES) <= {country_name(code, "de") for code in all_codes()}


def test_the_words_of_a_card_take_the_article_and_those_of_an_order_stay() -> None:
    facts = {"place_de": "Türkei", "place_en": "Türkiye", "words": "nach Türkei", "score": "0.997"}
    assert filled("Lieferung nach {place_de}.", facts, Lang.DE) == "Lieferung in die Türkei."
    assert filled("Ob nach {place_de} („{words}“)", facts, Lang.DE) == "Ob in die Türkei („nach Türkei“)"
    assert filled("to {place_en}", facts) == "to Türkiye"
    assert filled("nach {place_de}", {}, Lang.DE) == "nach [place_de]"
    assert filled("({score})", facts, Lang.DE) == "(0,997)"
    assert filled("({score})", facts) == "(0.997)"


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("15 CFR 744.3, (a)(1) to (3), (c)", "15 CFR 744.3, (a)(1) bis (3), (c)"),
        ("15 CFR 744.11 and 744.16", "15 CFR 744.11 und 744.16"),
        ("(c) to (f); Supplement No. 4 to Part 744", "(c) bis (f); Anhang Nr. 4 zu Part 744"),
        ("Guidance to Industry and more", "Guidance to Industry and more"),
        (
            "Regulation (EU) No 833/2014, Article 12g, recital 3",
            "Verordnung (EU) Nr. 833/2014, Artikel 12g, Erwägungsgrund 3",
        ),
        (
            "Regulation (EC) No 765/2006, Arts 1e, 1s; Annexes Va and XIV, as amended by Regulation (EU) 2022/355, recitals 4 and 5",
            "Verordnung (EG) Nr. 765/2006, Art. 1e, 1s; Anhänge Va und XIV, in der Fassung der Verordnung (EU) 2022/355, "
            "Erwägungsgründe 4 und 5",
        ),
        ("Regulation (EU) 2023/1529, Annex", "Verordnung (EU) 2023/1529, Anhang"),
        (
            "Annex as replaced by Delegated Regulation (EU) 2018/1100",
            "Anhang, ersetzt durch Delegierte Verordnung (EU) 2018/1100",
        ),
        (
            "Art. 12g, as inserted by Regulation (EU) 2024/1745; recitals 34 and 35",
            "Art. 12g, eingefügt durch Verordnung (EU) 2024/1745; Erwägungsgründe 34 und 35",
        ),
        ("§ 8(1) no. 2, (3); § 11(2)", "§ 8 Abs. 1 Nr. 2, (3); § 11 Abs. 2"),
        ('15 CFR 772.1, "knowledge"', "15 CFR 772.1, „knowledge“"),
        ("Regulation (EC) No 765/2006, Annex I", "Verordnung (EG) Nr. 765/2006, Anhang I"),
        ("Regulation (EU) 2021/821, Annex II, Section A", "Verordnung (EU) 2021/821, Anhang II, Abschnitt A"),
        (
            "rule of Tidewaiter itself, not of law, what is not known is never no obstacle",
            "Regel von Tidewaiter selbst, kein Rechtssatz, was nicht bekannt ist, gilt nie als kein Hindernis",
        ),
    ],
)
def test_the_small_words_of_a_source_are_german_and_its_title_stays(english: str, german: str) -> None:
    assert source(english) == german


@pytest.mark.parametrize(
    ("text", "german"),
    [
        ("so: “that”", "so: „that“"),
        ('so: "that"', "so: „that“"),
        ("so: „that“ und „dies“", "so: „that“ und „dies“"),
        ("ein “offenes Zeichen", "ein “offenes Zeichen"),
    ],
)
def test_what_stands_in_quotation_marks_stands_in_german_ones(text: str, german: str) -> None:
    assert quoted(text) == german


def test_no_german_sentence_of_a_card_has_english_quotation_marks() -> None:
    for card in load_law().cards.values():
        worded = [
            text
            for told in (card.title, card.summary, card.question, *card.tasks.values(), *card.steps.values())
            for name, text in told.items()
            if name.split(".")[0] == "de"
        ]
        assert [text for text in worded if quoted(text) != text] == []


def test_no_rule_of_our_own_is_cited_in_english_to_a_german_officer() -> None:
    own = [
        one for card in load_law().cards.values() for one in card.citations if "Tidewaiter" in one.instrument
    ]
    assert own
    for citation in own:
        german = source(str(citation))
        assert citation.instrument not in german
        assert citation.pinpoint is None or citation.pinpoint not in german
