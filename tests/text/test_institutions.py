"""Institutions and firms of a holding: by the name they have in their own script, and by their own name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firms import is_hit
from tidewaiter.model.words import AskedKind, EntityKind
from tidewaiter.refdata.native_names import native_names
from tidewaiter.text.institutions import institution_names
from tidewaiter.text.names import MAX_NAME
from tidewaiter.text.parents import own_names
from tidewaiter.text.prepared import listed_names, readings


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("哈尔滨工业大学", "Harbin Institute of Technology"),
        ("西北工业大学", "Northwestern Polytechnical University"),
        ("國防科技大學", "National University of Defense Technology"),
        ("北京航空航天大学", "Beihang University"),
        ("中芯国际集成电路制造有限公司", "Semiconductor Manufacturing International Corporation"),
        ("杭州海康威视数字技术股份有限公司", "Hangzhou Hikvision Digital Technology Co., Ltd."),
        ("بانک ملی ایران", "Bank Melli Iran"),
        ("بانک صادرات شعبه دبی", "Bank Saderat Iran"),
        ("وزارت دفاع و پشتیبانی نیروهای مسلح", "Ministry of Defence and Armed Forces Logistics"),
        ("مركز الدراسات والبحوث العلمية", "Scientific Studies and Research Center"),
        ("조선광업개발무역회사", "Korea Mining Development Trading Corporation"),
        ("조선무역은행", "Foreign Trade Bank"),
        ("МФТИ", "Moscow Institute of Physics and Technology"),
        ("Московского физико-технического института", "Moscow Institute of Physics and Technology"),
        ("Минобороны России", "Ministry of Defence of the Russian Federation"),
        ("Служба внешней разведки Российской Федерации", "Foreign Intelligence Service"),
        ("ОДК-Выдумка", "UEC-Vydumka"),
        ("Завод «Выдумка», АО", "Example Missiles Corporation, ‘Plant Vydumka’ JSC"),
    ],
)  # fmt: skip
def test_an_institution_is_a_hit_by_its_own_name(asked: str, listed: str) -> None:
    assert is_hit(asked, listed)


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("哈尔滨工业大学", "Harbin Engineering University"),
        ("西北工业大学", "Southwest Jiaotong University"),
        ("بانک ملی ایران", "Bank Mellat"),
        ("Министерство обороны Российской Федерации", "Ministry of Defence of the Republic of Belarus"),
        ("Минфин России", "Ministry of Defence of the Russian Federation"),
        ("Выдумка", "Example Missiles Corporation, Muster Plant"),
        ("Конструкторское бюро машиностроения", "Example Missiles Corporation, KB Mashinostroeniya 5"),
        ("МАИ", "MAI Trading"),
        ("华为民超市", "Huaxin Supermarket"),
    ],
)  # fmt: skip
def test_another_institution_is_none(asked: str, listed: str) -> None:
    assert not is_hit(asked, listed)


def test_a_short_acronym_alone_stands_for_nobody() -> None:
    assert "HIT" not in institution_names("哈尔滨工业大学")
    assert "HIT 深圳" in institution_names("哈尔滨工业大学（深圳）")


def test_every_name_on_file_is_found_whole() -> None:
    assert len({latin[0] for latin in native_names().values()}) >= 150
    for native, latin in native_names().items():
        assert not native.isascii()
        assert all(one.isascii() for one in latin)
        assert latin[0] in institution_names(native) or len(latin[0]) < 4, native


def test_a_holding_is_left_out_where_a_firm_stands_behind_it() -> None:
    assert own_names("Example Corporation, Limited") == ()
    assert own_names("Example Group, Inc.") == ()
    names = listed_names("Example Corporation, NPO Vydumka JSC", EntityKind.ORGANISATION)
    assert [one.surface for one in names] == ["Example Corporation, NPO Vydumka JSC", "NPO Vydumka JSC"]
    assert len(listed_names("Example Group, S.A. DE C.V.", EntityKind.ORGANISATION)) == 1


def test_a_name_made_longer_is_cut() -> None:
    name = f"МФТИ {'я' * (MAX_NAME - 5)}"
    assert all(len(one.surface) <= MAX_NAME for one in readings(name, AskedKind.COMPANY))


@given(st.text(alphabet="МФТИгру ОДК-中芯国际بانکملی조선()", max_size=40))
def test_any_text_has_few_readings(name: str) -> None:
    found = institution_names(name)
    assert len(found) <= 3
    assert institution_names(name) == found
