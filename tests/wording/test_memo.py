from __future__ import annotations

import msgspec

from rules.papers import LAW, decided_with, order, plain_finding
from tidewaiter.model.card import Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime
from tidewaiter.wording.labels import Lang
from tidewaiter.wording.memo import Memo, grouped, memo

ORDER = order("m1-fpga-survey-drones")


def listed(line: str, number: str, reasons: str = "NS 2", **changes: object) -> Finding:
    """A finding of the control list about one goods line."""
    finding = Finding(
        card=LAW.card("export/us/ccl"),
        level=Level.LICENCE_REQUIRED,
        subject=f"/goods/{int(line) - 1}",
        regime=Regime.US,
        facts={"line": line, "goods": "A part", "number": number, "place_en": "X", "place_de": "X",
               "reasons": reasons, "entry": number[:5], "day": "2026-08-03"},
    )  # fmt: skip
    return msgspec.structs.replace(finding, **changes)


def told(*findings: Finding, lang: Lang = Lang.EN) -> Memo:
    return memo(decided_with(ORDER, *findings), ORDER, lang)


def test_lines_of_one_rule_stand_in_one_paragraph_with_what_differs() -> None:
    (reason,) = told(listed("1", "3A001"), listed("2", "3A991", "AT 1")).reasons
    assert len(reason.findings) == 2
    assert reason.says.startswith("Line 1 (A part) is 3A001. To X that needs a licence: NS 2.")
    assert reason.says.endswith("Also goods line 2: 3A991, AT 1.")


def test_the_paragraph_in_german() -> None:
    (reason,) = told(listed("1", "3A001"), listed("2", "3A991", "AT 1"), lang=Lang.DE).reasons
    assert reason.says.endswith("Ebenso Warenposition 2: 3A991, AT 1.")


def test_other_levels_and_wordings_stand_apart() -> None:
    open_one = listed("2", "3A001", level=Level.REVIEW, variant="in_part", gap=True)
    assert len(told(listed("1", "3A001"), open_one).reasons) == 2


def test_one_party_in_two_roles_is_told_once() -> None:
    card = LAW.card("ownership/ofac_50_percent")
    facts = {"party": "A", "role": "buyer"}
    first = Finding(card=card, level=Level.REVIEW, subject="/parties/0", facts=facts)
    second = msgspec.structs.replace(first, subject="/payment/payer", facts={**facts, "role": "payer"})
    (reason,) = told(first, second).reasons
    assert "Also" not in reason.says
    assert len(reason.findings) == 2


def test_the_same_words_at_another_place_name_the_place() -> None:
    first = listed("1", "3A001")
    (reason,) = told(first, msgspec.structs.replace(first, subject="/goods/1", facts={})).reasons
    assert "goods line 2" in reason.says


def test_no_finding_is_left_out() -> None:
    findings = [
        plain_finding(level, gap=gap, rule=f"x/{level}-{gap}") for level in Level for gap in (True, False)
    ]
    found = told(*findings)
    told_of = {finding.rule for reason in found.reasons for finding in reason.findings}
    told_of |= {whence for missing in found.unknown for whence in missing.whence}
    told_of |= {noted.rpartition(", ")[2] for noted in found.noted}
    assert {finding.rule for finding in findings} <= told_of


def test_the_gravest_stand_first_and_sources_are_counted() -> None:
    found = told(plain_finding(Level.REVIEW, rule="x/1"), plain_finding(Level.PROHIBITED, rule="x/2"))
    assert [reason.first.level for reason in found.reasons] == [Level.PROHIBITED, Level.REVIEW]
    (reason,) = told(listed("1", "3A001")).reasons
    assert len(reason.sources) == 2
    assert reason.more == len(LAW.card("export/us/ccl").citations) - 2


def test_one_question_of_two_reasons_is_asked_once() -> None:
    parts = [listed("1", "3A001", level=Level.REVIEW, variant="nexus_unknown", gap=True)]
    other = msgspec.structs.replace(
        parts[0], card=LAW.card("sanctions/party_listed"), subject="/parties/0", variant="nexus_unknown"
    )
    found = told(*parts, other)
    assert len(found.reasons) == 2
    assert [missing.whence for missing in found.unknown] == [("→ 1", "→ 2")]


def test_what_is_missing_has_the_rule_that_misses_it() -> None:
    (missing,) = told(listed("1", "3A001", level=Level.INCOMPLETE, variant="no_row", gap=True)).unknown
    assert missing.whence == ("export/us/ccl",)
    assert missing.says.startswith("To which country does X belong")


def test_a_held_authorisation_is_named() -> None:
    facts = {"authorisation": "BIS D123", "without_authorisation": "licence_required"}
    first = listed("1", "3A001", level=Level.REVIEW)
    (reason,) = told(msgspec.structs.replace(first, facts={**first.facts, **facts})).reasons
    assert "BIS D123" in reason.says


def test_groups_keep_the_order() -> None:
    findings = [listed("1", "3A001"), plain_finding(Level.REVIEW, rule="x/1"), listed("2", "3A991")]
    assert [len(group) for group in grouped(findings)] == [2, 1]


def test_a_source_that_another_tells_in_full_is_not_told_twice() -> None:
    short, longer = (
        Citation(instrument="15 CFR 744.11", pinpoint=pinpoint, verified=True)
        for pinpoint in ("(a)", "(a); 90 FR 1")
    )
    apart = Citation(instrument="15 CFR 744.1", verified=True)
    (reason,) = told(listed("1", "3A001", citations=(short, apart, longer))).reasons
    assert reason.sources == ("15 CFR 744.1", "15 CFR 744.11, (a); 90 FR 1")
