from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.law.carve_outs import CarveKind
from tidewaiter.law.requirement import Requirement, Scope, requirement_of

CSL = Path("lists/us_csl/consolidated_2026-07-31.json")
GOV = " This license requirement may be overcome by License Exception GOV under § 740.11(b)(2) and (e)."


@pytest.mark.parametrize(
    ("wording", "scope", "footnotes", "sections"),
    [
        ("For all items subject to the EAR. (See §744.11 of the EAR).", Scope.ALL, (), ("744.11",)),
        ("All Items Subject to the EAR", Scope.ALL, (), ()),
        ("For all items subject to the EAR (See §744.11 of the EAR.", Scope.ALL, (), ("744.11",)),
        ("For all items subject to the EAR. (See part§744.11 of the EAR).", Scope.ALL, (), ("744.11",)),
        ("For all items subject to the EAR. (See §744.2 (d) of the EAR)", Scope.ALL, (), ("744.2(d)",)),
        ("For all items subject to the EAR, see §§ 734.9(e) 1 and 744.11 of the EAR 2", Scope.ALL, (1, 2), ("734.9(e)", "744.11")),
        ("For All Items Subject to the EAR (See §734.9(e)1, and §744.11 of the EAR)2.", Scope.ALL, (1, 2), ("734.9(e)", "744.11")),
        ("For all items subject to the EAR. (See §§ 734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR)", Scope.ALL, (3,), ("734.9(g)", "746.8(a)(3)", "744.21(b)")),
        ("For all items subject to the EAR (See §§ 734.9(g), 746.8(a)(3), and 744.2l(b) of the EAR", Scope.ALL, (3,), ("734.9(g)", "746.8(a)(3)", "744.21(b)")),
        ("For All Items Subject to the EAR (See §734.9(e), and 744.11 of the EAR)4.", Scope.ALL, (4,), ("734.9(e)", "744.11")),
        ("For all items subject to the EAR. (See §§ 734.9(e)(2) and 744.11 of the EAR)", Scope.ALL, (4,), ("734.9(e)(2)", "744.11")),
        ("For all items subject to the EAR. (See §734.4(a)(9), 734.9(e)(3) and 744.11 of the EAR)5", Scope.ALL, (5,), ("734.4(a)(9)", "734.9(e)(3)", "744.11")),
        ("For items on the CCL and listed in supplement no. 7 to part 746 of the EAR", Scope.CCL_AND_SUPP7, (), ()),
        ("For items on the CCL and EAR99 items listed in supplement no. 7 to part 746 of the EAR.", Scope.CCL_OR_SUPP7_EAR99, (), ()),
        ("For any item subject to the EAR listed in supplement no. 2 to part 744.", Scope.SUPP2, (), ()),
        ("For all items on the Commerce Control List. (See § 744.11 of the EAR)", Scope.CCL, (), ("744.11",)),
        ("For all items, with case-by-case basis", Scope.UNKNOWN, (), ()),
        ("For all items subject to the EAR, with case-by-case basis for items listed on the CCL", Scope.ALL, (), ()),
    ],
)  # fmt: skip
def test_a_wording_is_taken_apart(
    wording: str, scope: Scope, footnotes: tuple[int, ...], sections: tuple[str, ...]
) -> None:
    found = requirement_of(wording)
    assert (found.scope, found.footnotes, found.sections) == (scope, footnotes, sections)
    assert bool(found.unread) is (scope is Scope.UNKNOWN)


@pytest.mark.parametrize("wording", [None, "", "  \n"])
def test_no_wording_is_unstated_and_not_all(wording: str | None) -> None:
    assert requirement_of(wording) == Requirement(scope=Scope.UNSTATED)


def test_entries_that_name_numbers() -> None:
    found = requirement_of(
        "For items classified under ECCNs 3A001.a.2, 3B001 and 5A992. (See § 744.11 of the EAR)"
    )
    assert (found.scope, found.numbers) == (Scope.NAMED, ("3A001.a.2", "3B001", "5A992"))
    assert requirement_of("For all items specified in ECCN 9A012").numbers == ("9A012",)


@pytest.mark.parametrize(
    ("wording", "unread"),
    [
        ("something nobody has seen before", "something nobody has seen before"),
        ("For all items subject to the EAR for use in unmanned aircraft", "for use in unmanned aircraft"),
        (
            "For all items subject to the EAR having a classification other than EAR99",
            "having a classification",
        ),
        ("For all items subject to the EAR (See §744.11). Only for technology", "Only for technology"),
    ],
)
def test_what_is_not_understood_is_named_and_makes_the_reach_unknown(wording: str, unread: str) -> None:
    found = requirement_of(wording)
    assert (found.scope, found.unread) == (Scope.UNKNOWN, unread)


def test_projects_of_oil_and_gas() -> None:
    found = requirement_of(
        "For all items subject to the EAR when used in projects specified in § 746.8(a)(4) of the EAR"
    )
    assert (found.scope, found.projects, found.unread) == (Scope.ALL, True, "")
    assert not requirement_of("For all items subject to the EAR. (See § 746.8(a)(4) of the EAR)").projects


def test_a_section_on_foreign_made_items_that_does_not_say_which_footnote() -> None:
    found = requirement_of("For all items subject to the EAR. (See §734.9(e) and §744.11 of the EAR)")
    assert (found.footnotes, found.footnote_open, found.foreign_made) == ((), True, True)
    assert not requirement_of("All items subject to the EAR (See § 744.11 of the EAR)").foreign_made


def test_an_exception_that_the_entry_leaves_narrows_nothing() -> None:
    found = requirement_of(f"For all items subject to the EAR. (See § 744.11 of the EAR).{GOV}")
    assert found.scope is Scope.ALL
    assert found.exceptions == ("License Exception GOV under § 740.11(b)(2) and (e)",)
    assert (found.but, found.unread) == ((), "")


def test_an_entry_that_holds_everywhere_says_so() -> None:
    words = "The license requirements under this entry also extend to any export, reexport and transfer (in-country) to the entity wherever located worldwide."
    found = requirement_of(
        f"All items subject to the EAR. (See §§ 734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR) {words}"
    )
    assert (found.scope, found.worldwide, found.footnotes) == (Scope.ALL, True, (3,))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (", apart from items that are related to transactions that are authorized by the Department of the Treasury’s Office of Foreign Assets Control pursuant to General License No. 1B of March 2, 2021. (See §§ 734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR)", CarveKind.GENERAL_LICENCE),
        (" (See §744.11), apart from items under General License No. 11 of December 20, 2016. Russia does not include another region.", CarveKind.GENERAL_LICENCE),
        (" (See §744.11 of the EAR), except for EAR99-designated technology for the operation of unmanned aerial vehicles (UAV) released to this entity by the operator of the UAV.", CarveKind.TECHNOLOGY),
        (", apart from food and medicine designated as EAR99", CarveKind.FOOD_OR_MEDICINE),
        (" except for medical devices designated as EAR99", CarveKind.MEDICAL_DEVICES),
        (" except for: crude oil under the following Harmonized System (HS) codes: 271111, 2709; or items required for joint ventures", CarveKind.OTHER),
    ],
)  # fmt: skip
def test_what_an_entry_leaves_out(words: str, kind: CarveKind) -> None:
    found = requirement_of(f"All items subject to the EAR{words}")
    assert (found.scope, found.unread) == (Scope.ALL, "")
    assert [out.kind for out in found.but] == [kind]


@given(st.one_of(st.text(), st.from_regex(r"(For )?[Aa]ll items subject to the EAR.*", fullmatch=True)))
def test_it_never_raises_and_never_loses_words(wording: str) -> None:
    found = requirement_of(wording)
    assert (found.scope is Scope.UNKNOWN) is bool(found.unread)


def test_every_wording_of_the_published_list_is_understood(shared: Path) -> None:
    rows = json.loads((shared / CSL).read_bytes())["results"]
    stated = {row.get("license_requirement") for row in rows} - {None}
    found = {wording: requirement_of(wording) for wording in stated}
    assert len(stated) >= 63
    assert {wording: one.unread for wording, one in found.items() if one.unread} == {}
    assert {one.scope for one in found.values()} == {
        Scope.ALL,
        Scope.SUPP2,
        Scope.CCL_AND_SUPP7,
        Scope.CCL_OR_SUPP7_EAR99,
    }
    counted = [found[row["license_requirement"]] for row in rows if row.get("license_requirement")]
    assert sum(one.projects for one in counted) == 82
    by_note = {note: sum(note in one.footnotes for one in counted) for note in (1, 2, 3, 4, 5)}
    assert by_note == {1: 156, 2: 156, 3: 771, 4: 96, 5: 16}
    assert sum(one.footnote_open for one in counted) == 1
    assert sum(bool(one.but) for one in counted) == 4
    assert sum(bool(one.exceptions) for one in counted) == 20
