"""Legal forms: what a bug here costs is a firm that is not found, or a name of which nothing is left."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.refdata.legal_forms import legal_forms
from tidewaiter.text.legal import native_legal_forms, split_glued, unglued, without_legal_forms
from tidewaiter.text.tokens import romanised, split_words

FORMS = [form.spelling for form in legal_forms()]


def taken_apart(name: str) -> tuple[str, set[str]]:
    words, native = native_legal_forms(split_words(name, initials=False))
    rest, classes = without_legal_forms(split_glued(romanised(words)))
    return " ".join(rest), {*native, *classes}


@pytest.mark.parametrize(
    "name",
    [
        'ООО "Пример"',
        "Obshchestvo s ogranichennoi otvetstvennostyu Primer",
        "Obschestvo S Ogranichennoj Otvetstvennostju Primer",
        "Obschtschestwo s ogranitschennoj otwetstwennostju Primer",
        "Obŝestvo s ograničennoj otvetstvennost'û Primer",
        "Obshchestva s ogranichennoi otvetstvennost'yu Primer",
        "Limited Liability Company Primer",
        "Primer GmbH",
        "Primer Ges.m.b.H.",
        "Primer d.o.o.",
        "Primer D O O",
        "Primer Sp. z o.o.",
        "Primer Co., Ltd",
        "Primer Co.Ltd",
        "Primer Pte Ltd",
        "Primer Pvt. Ltd.",
        "Primer Sdn Bhd",
        "Primer FZE",
        "Primer FZCO",
        "Primer FZ-LLC",
        "Primer DMCC",
        "Primer W.L.L.",
        "Primer L.L.C.",
        "Primer L L C",
        "Primer Ltd. Sti.",
        "Primer Ltd. Şti.",
        "Ooo Primer",
        "Primer Limtied",
        "Primer S.à r.l.",
        "Primer Sociedad de Responsabilidad Limitada",
        "Công ty TNHH Primer",
        "TOV Primer",
    ],
)
def test_members_liable_to_their_shares(name: str) -> None:
    rest, classes = taken_apart(name)
    assert rest == "primer"
    assert "limited" in classes


@pytest.mark.parametrize(
    "name",
    [
        "ПАО Пример",
        "Публичное акционерное общество Пример",
        "Publichnoye aktsionernoye obshchestvo Primer",
        "Otkrytoe Akcionernoe Obščestvo Primer",
        "Primer Joint Stock Company",
        "Primer A.S.",
        "Primer A.Ş.",
        "Primer S. A.",
        "Primer S.A. de C.V.",
        "Primer SpA",
        "PT Primer Tbk",
        "Sherkat-e Sahami Khass Primer",
        "Primer (Sahami Am)",
        "Primer Kabushiki Kaisha",
        "AO Primer",
    ],
)
def test_share_capital(name: str) -> None:
    rest, classes = taken_apart(name)
    assert rest == "primer"
    assert "stock" in classes


@pytest.mark.parametrize(
    ("name", "rest", "classes"),
    [
        ("华为技术有限公司", "华为技术", {"limited"}),
        ("華為技術股份有限公司", "華為技術", {"stock"}),
        ("华为技术有限公司北京分公司", "华为技术 北京分公司", {"limited"}),
        ("例子集团公司", "例子集团", {"company"}),
        ("株式会社見本", "見本", {"stock"}),
        ("주식회사견본", "견본", {"stock"}),
        ("(주)견본", "견본", {"stock"}),
        ("شرکت نمونه (سهامی خاص)", "نمونه", {"company", "stock"}),
        ("شرکت نمونه با مسئولیت محدود", "نمونه", {"company", "limited"}),
        ("شركة المثال ش.م.م", "المثال", {"company", "stock"}),
        ("شركة المثال ذ.م.م", "المثال", {"company", "limited"}),
        ("Παράδειγμα Α.Ε.", "Παράδειγμα", {"stock"}),
        ("ΠΑΡΑΔΕΙΓΜΑ ΕΠΕ", "ΠΑΡΑΔΕΙΓΜΑ", {"limited"}),
        ('דוגמה בע"מ', "דוגמה", {"limited"}),
        ("АО Пример", "Пример", {"stock"}),
        ("有限公司", "有限公司", {"limited"}),
        ("Example LLC", "Example LLC", set()),
    ],
)
def test_in_their_own_script(name: str, rest: str, classes: set[str]) -> None:
    words, found = native_legal_forms(split_words(name, initials=False))
    assert (" ".join(words), set(found)) == (rest, classes)


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("EXAMPLE SHIPBUILDING YARD JOINT STOC", "example shipbuilding yard"),
        ("EXAMPLE SHIPBUILDING LIMITED LIABILITY COM", "example shipbuilding"),
        ("EXAMPLE SHIPBUILDING YARDS OF X LIMITE", "example shipbuilding yards of x"),
        ("EXAMPLE SHIPBUILDING OBSHCHESTVO S OGRANICH", "example shipbuilding"),
        ("EXAMPLE SHIPBUILDING OBSHCHESTVO S OGRANICHENNOI", "example shipbuilding"),
        ("EXAMPLE TRADING HOUSE X OBSHCHESTVO S", "example trading house x"),
        ("EXAMPLE YARD FEDERAL STATE UNITARY", "example yard"),
        ("EXAMPLE SHIPBUILDING WORKS OPEN JOINT", "example shipbuilding works"),
        ("EXAMPLE WORKS OPEN JOINT STOCK COMPAN", "example works"),
        ("EXAMPLE AGENCY OF THE FEDERAL STATE", "example agency of the federal state"),
        ("EXAMPLE SHIPBUILDING YARDS NORTH CO L", "example shipbuilding yards north"),
        ("EXAMPLE WAREHOUSES JEBEL ALI FREE ZONE", "example warehouses jebel ali free zone"),
        ("SHORT LIMIT", "short limit"),
    ],
)
def test_forms_that_a_short_field_has_cut_off(name: str, rest: str) -> None:
    assert taken_apart(name)[0] == rest


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("jscargument", "jsc argument"),
        ("argumentjsc", "argument jsc"),
        ("examplellc", "example llc"),
        ("examplegmbh", "example gmbh"),
        ("oooprimer", "ooo primer"),
        ("globalcoltd", "global coltd"),
        ("zaoprogress", "zao progress"),
        ("mllc", "m llc"),
        ("uklimited", "uk limited"),
        ("llcf2", "llc f2"),
        ("leofze", "leo fze"),
        ("bankplc", "bank plc"),
        ("oooab", "ooo ab"),
        ("zavodooo", "zavod ooo"),
        ("mayakoao", "mayak oao"),
        ("tradingsa", "trading sa"),
        ("grouptradingcoltd", "grouptrading coltd"),
        *(
            (word, word)
            for word in [
                "zaozhuang",
                "paolo",
                "zinc",
                "province",
                "accompany",
                "unlimited",
                "scorp",
                "maestro",
                "ojsc",
                "pllc",
                "fzellc",
                "mensa",
                "tobacco",
                "delimited",
                "sevinc",
                "bancorp",
                "voodoo",
            ]
        ),
    ],
)
def test_forms_glued_to_the_name(name: str, parts: str) -> None:
    assert split_glued([name]) == parts.split()


@pytest.mark.parametrize(
    "name",
    [
        "jp morgan",
        "co op bank of sa nang",
        "as sahab media",
        "shariati and sons",
        "saic motor",
        "free zone authority",
    ],
)
def test_names_stay_names(name: str) -> None:
    first = name.split()[0]
    if first not in ("co", "as"):
        assert first in taken_apart(name)[0].split()
    assert taken_apart(name)[0].split()


@pytest.mark.parametrize("name", ["Co. Ltd.", "FZE", "OOO", "有限公司", "Joint Stock Company"])
def test_nothing_but_forms_is_kept(name: str) -> None:
    assert taken_apart(name)[0]


@given(st.sampled_from(FORMS))
def test_every_form_on_file_is_found(form: str) -> None:
    rest, classes = taken_apart(f"Pishgam {form}")
    other, more = taken_apart(f"{form} Pishgam")
    assert "pishgam" in (rest, other), (form, rest, other)
    assert classes | more


@given(
    st.lists(
        st.sampled_from(["north", "star", "co", "ltd", "ooo", "sa", "llc", "joint", "stock", "s", "a", "ao"]),
        max_size=6,
    )
)
def test_idempotent_and_in_order(tokens: list[str]) -> None:
    once, classes = without_legal_forms(tokens)
    assert [token for token in tokens if token in once or token not in tokens][: len(once)] or not tokens
    twice, _ = without_legal_forms(once)
    assert set(twice) <= set(once)
    assert list(classes) == sorted(set(classes))
    assert split_glued(split_glued(tokens)) == split_glued(tokens)


def test_forms_of_the_elf_list(shared: Path) -> None:
    """Of the abbreviations that registers of the world give their forms, most are known; the rest are forms of public bodies,
    of farms and of single trades, or two letters that are also a name."""
    file = shared / "refdata" / "legal_forms_iso20275.csv"
    if not file.is_file():
        pytest.skip("the ELF code list is not there")
    with file.open(encoding="utf-8-sig") as lines:
        rows = [
            row
            for row in csv.DictReader(lines)
            if row["Country Code (ISO 3166-1)"] not in ("SK", "CH", "CZ", "BE")
        ]
    found = [
        taken_apart(f"Pishgam {short}")[0] == "pishgam"
        for row in rows
        for short in row["Abbreviations Local language"].split(";")
        if short.strip()
    ]
    assert sum(found) / len(found) > 0.75


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("pichugininc", "pichugin"),
        ("taveltecorp", "tavelte"),
        ("zaotavelo", "tavelo"),
        ("tavelosag", "tavelos"),
    ],
)
def test_a_name_that_may_end_or_begin_with_a_form_is_both(name: str, rest: str) -> None:
    assert split_glued([name]) == [name]
    assert unglued(name) == rest


@pytest.mark.parametrize(
    "name", ["macao", "miao", "minchina", "corporate", "bilbao", "tango", "callao", "province"]
)
def test_other_names_are_themselves_only(name: str) -> None:
    assert unglued(name) is None


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("JINT STOCK COMPANY SAFEH", "safeh"),
        ("JOINT STCK COMPANY SAFEH", "safeh"),
        ("Joint Stick Company Safeh", "safeh"),
        ("RIMITED LIABILITY COMPANY SAFEH", "safeh"),
        ("LIMITED LIABILITY COMPANHY SAFEH", "safeh"),
        ("OBSHCHESTVO S OGRANICHFNNOI OTVETSTVENNOSTYU SAFEH", "safeh"),
        ("OBSZCZESTWO S OGRANICZENNOJ OTWIETSTWIENNOSTJU SAFEH", "safeh"),
        ("AKZIONERNOE OBSCHTSCHESTWO SAFEH", "safeh"),
        ("SAFEH TRADE LIRNITED", "safeh trade"),
        ("SAFEH TRADE LIMITEA", "safeh trade"),
        ("S.A. SAFEH", "safeh"),
        ("AG SAFEH", "safeh"),
        ("SAFEH JOINT STICKERS", "safeh joint stickers"),
        ("SAFEH STOCK TRADING", "safeh stock trading"),
    ],
)
def test_a_slip_in_a_form_is_told_by_its_other_words(name: str, rest: str) -> None:
    assert taken_apart(name)[0] == rest
