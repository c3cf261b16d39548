"""Country names as lists and papers spell them."""

from __future__ import annotations

import pytest

from tidewaiter.refdata.countries import all_codes, country_code, country_name


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("NO", "NO"),
        ("no", "NO"),
        ("ir", "IR"),
        ("IRN", "IR"),
        ("Korea, North", "KP"),
        ("Korea, South", "KR"),
        ("Democratic People's Republic of Korea", "KP"),
        ("Republic of Korea", "KR"),
        ("Iran", "IR"),
        ("Iran (Islamic Republic of)", "IR"),
        ("I.R. Iran", "IR"),
        ("Türkiye", "TR"),
        ("TURKIYE", "TR"),
        ("TÜRKİYE", "TR"),
        ("Russian Federation", "RU"),
        ("Россия", "RU"),
        ("Российская Федерация", "RU"),
        ("ایران", "IR"),
        ("中国", "CN"),
        ("PRC", "CN"),
        ("P.R. China", "CN"),
        ("Hong Kong, China", "HK"),
        ("China, Hong Kong Special Administrative Region", "HK"),
        ("Cote d Ivoire", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("Congo, Democratic Republic of the", "CD"),
        ("Congo, Republic of the", "CG"),
        ("Burma", "MM"),
        ("Man, Isle of", "IM"),
        ("North Macedonia, The Republic of", "MK"),
        ("Palestinian", "PS"),
        ("Deutschland", "DE"),
        ("Vereinigte Arabische Emirate", "AE"),
        ("U.A.E.", "AE"),
        ("Kingdom of Norway", "NO"),
        ("Region: Russia", "RU"),
        ("\u200bIran\u200f", "IR"),
        ("Paris", None),
        ("Texas", None),
        ("New York", None),
        ("California", None),
        ("Indiana", None),
        ("Istanbul", None),
        ("Soviet Union", None),
        ("Region: Crimea", None),
        ("undetermined", None),
        ("na", "NA"),
        ("", None),
        ("?", None),
        (None, None),
    ],
)
def test_code(text: str | None, code: str | None) -> None:
    assert country_code(text) == code


def test_every_code_and_english_name_returns_to_itself() -> None:
    for code in all_codes():
        assert country_code(code) == code
        assert country_code(country_name(code)) == code


def test_name_in_german() -> None:
    assert country_name("TR", "de") == "Türkei"
    assert country_name("QQ") == "QQ"
    assert country_name("TR", "no-such-tongue") == country_name("TR")
