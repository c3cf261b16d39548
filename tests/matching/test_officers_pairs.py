"""Pairs an officer would lay side by side, and what he expects: one party, or two."""

from __future__ import annotations

import pytest

from tidewaiter.matching.score import compare_names
from tidewaiter.model.words import AskedKind
from tidewaiter.refdata.policy import standard_policy

PERSON = AskedKind.PERSON
POLICY = standard_policy()


@pytest.mark.parametrize(
    ("papers", "listed", "kind"),
    [
        ("Istanbul Branch of Bank Sepah", "BANK SEPAH", None),
        ("Bank Sepah, Frankfurt", "BANK SEPAH", None),
        ("Bank Saderat Paris", "BANK SADERAT PLC", None),
        ("Bank Melli Hamburg", "BANK MELLI", None),
        ("Филиал АО Рособоронэкспорт в Минске", "ROSOBORONEKSPORT OAO", None),
        ("Mahan Air (Dubai Br.)", "MAHAN AIR", None),
        ("昆仑银行北京分行", "BANK KUNLUN", None),
        ("Hezbollah", "HIZBALLAH", None),
        ("Ansarollah", "ANSARALLAH", None),
        ("Iranian Space Research Center", "IRAN SPACE RESEARCH CENTER", None),
        ("조선무역은행", "KOREA TRADE BANK", None),
        (
            "Foreign Trade Bank of DPRK",
            "FOREIGN TRADE BANK OF THE DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA",
            None,
        ),
        ("НПП Исток", "NPP ISTOK", None),
        ("Scientific Production Enterprise Istok", "NPP ISTOK", None),
        ("ОКБ Новатор", "Experimental Design Bureau Novator", None),
        ("Mohammad Rezaie", "Mohammad REZAEI", PERSON),
    ],
)
def test_one_party(papers: str, listed: str, kind: AskedKind | None) -> None:
    assert compare_names(papers, listed, kind, POLICY).hit


@pytest.mark.parametrize(
    ("papers", "listed", "kind"),
    [
        ("Bank Melli", "Bank Mellat", None),
        ("Bank Melli, Hamburg", "Bank Mellat", None),
        ("Istanbul Branch of Bank Melli", "Bank Mellat", None),
        ("Said Trading House of Muscat", "Said", None),
        ("Said Electronics Establishment", "Said", None),
        ("Hassan Trading Establishment", "Hassan", None),
        ("ABC", "APK", None),
        ("ABK Ltd", "ABC LLC", None),
        ("GRU", "KRU", None),
        ("Ivan Petrov", "Ivan Sidorov", PERSON),
        ("Mohammad Rezaei", "Mohammad Ahmadi", PERSON),
        ("Hossein Karimi", "Hossein Rahimi", PERSON),
        ("Ali Hosseini", "Ali Karimi", PERSON),
        ("TD Securities", "Trading House Securities", None),
    ],
)
def test_two_parties(papers: str, listed: str, kind: AskedKind | None) -> None:
    assert not compare_names(papers, listed, kind, POLICY).hit
