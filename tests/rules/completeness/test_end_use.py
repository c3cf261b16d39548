from __future__ import annotations

import msgspec
import pytest

from rules.papers import brief_of, found_by, one, order

SLUG = "completeness/end_use"
CLEAN = order("c3-spindle")


def test_a_stated_end_use_is_enough() -> None:
    assert found_by(SLUG, brief_of(CLEAN)) == ()


@pytest.mark.parametrize(
    ("end_use", "variant"), [(None, ""), ("  ", ""), ("resale", "vague"), ("для продажи", "vague")]
)
def test_none_or_a_vague_one_is_a_gap(end_use: str | None, variant: str) -> None:
    finding = one(SLUG, brief_of(msgspec.structs.replace(CLEAN, end_use=end_use)))
    assert (finding.variant, finding.gap, finding.subject) == (variant, True, "/end_use")


@pytest.mark.parametrize(
    ("end_use", "script"),
    [
        ("στρατιωτική χρήση", "Greek"),
        ("სამხედრო გამოყენება", "Georgian"),
        ("សម្រាប់យោធា", "Khmer"),
        ("ռազմական նպատակներով", "Armenian"),
        ("সামরিক ব্যবহার", "Bengali"),
        ("ያገር ጦር", "Ethiopic"),
        ("ጦር", "Ethiopic"),
        ("सैन्य उपयोग", "Devanagari"),
        ("Spare parts, τροχός λείανσης", "Greek"),
    ],
)
def test_letters_that_nobody_here_reads_are_a_gap(end_use: str, script: str) -> None:
    finding = one(SLUG, brief_of(msgspec.structs.replace(CLEAN, end_use=end_use)))
    assert (finding.variant, finding.gap, finding.facts["script"]) == ("script", True, script)


@pytest.mark.parametrize(
    "end_use",
    [
        "Запасные части для упаковочных машин",
        "包装机备件",
        "包装機械の部品、ワッシャー",
        "포장 기계 부품",
        "قطع غيار لآلات التعبئة",
        "10 kΩ, 5 µm, γ counter and ΔΣ converter",
        "Ersatzteile für Melkanlagen, Größe Ⅲ, 4 m²",
        "1234",
    ],
)
def test_letters_that_are_read_and_symbols_are_none(end_use: str) -> None:
    assert found_by(SLUG, brief_of(msgspec.structs.replace(CLEAN, end_use=end_use))) == ()


@pytest.mark.parametrize(
    ("answer", "gaps"),
    [("Parts of a dairy", 0), ("", 1), (" ", 1), ("refused", 1), ("resale", 1), ("ανταλλακτικά", 1)],
)
def test_the_answer_says_the_same_in_other_letters(answer: str, gaps: int) -> None:
    greek = msgspec.structs.replace(CLEAN, end_use="ανταλλακτικά", answers={SLUG: answer})
    assert len(found_by(SLUG, brief_of(greek))) == gaps
