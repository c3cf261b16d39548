"""Licence requirements as entries of a BIS list word them: which items, which foreign-made ones, what is left out.

15 CFR Part 744, Supplement No. 4 with its footnotes, and Supplement No. 7. A wording is taken apart until nothing is
left over; what is left over makes its reach unknown, so that a person reads it.
"""

from __future__ import annotations

import re
from enum import StrEnum

from tidewaiter.law.carve_outs import CarveOut, cut_out
from tidewaiter.model.base import Value

__all__ = ["RESEARCH", "Requirement", "Scope", "requirement_of"]


class Scope(StrEnum):
    """Which items a wording names. `unstated`: no wording is on file; `unknown`: it was not understood."""

    ALL = "all"
    CCL = "ccl"
    CCL_AND_SUPP7 = "ccl_and_supp7"
    CCL_OR_SUPP7_EAR99 = "ccl_or_supp7_ear99"
    SUPP2 = "supp2"
    NAMED = "named"
    UNKNOWN = "unknown"
    UNSTATED = "unstated"


class Requirement(Value, frozen=True, kw_only=True):
    """A wording taken apart.

    `numbers` are the ECCNs of a scope `named`, as written and in upper case. `footnotes` are 1, 3, 4 or 5, which
    bring foreign-made items in (734.9(e)(1), (g), (e)(2), (e)(3)), and 2, which leaves security research out;
    `footnote_open` that a section on such items is cited, and not which footnote. `projects` limits it to the projects
    of 746.8(a)(4); `but` is what else is left out. `exceptions` are License Exceptions that the entry leaves, in the
    words of the entry; `worldwide` that it says so of every place. `sections` are those it cites. `unread` is what was
    not understood, "" where all was.
    """

    scope: Scope
    numbers: tuple[str, ...] = ()
    footnotes: tuple[int, ...] = ()
    footnote_open: bool = False
    projects: bool = False
    but: tuple[CarveOut, ...] = ()
    exceptions: tuple[str, ...] = ()
    worldwide: bool = False
    sections: tuple[str, ...] = ()
    unread: str = ""

    @property
    def foreign_made(self) -> bool:
        """Whether items made abroad with US technology may be among those reached."""
        return self.footnote_open or any(note != RESEARCH for note in self.footnotes)


# The footnote that leaves research into security gaps out, and brings nothing in.
RESEARCH = 2
_MARKS = frozenset("12345")
_BY_SECTION = {"734.9(e)(1)": 1, "734.9(g)": 3, "734.9(e)(2)": 4, "734.9(e)(3)": 5, "734.4(a)(9)": 5}
_SUPP7 = r"supp(?:lement|\.) no\. 7 to part 746(?: of the EAR)?"
_ON_CCL = r"(?:on|listed on|specified on) the (?:CCL|Commerce Control List(?: \(CCL\))?)"
_NUMBER = r"\d[A-E]\d{3}(?:\.[a-z0-9.]*[a-z0-9])?"
# The first that fits the beginning counts, so the longer stand first.
_SCOPES: tuple[tuple[Scope, re.Pattern[str]], ...] = tuple(
    (scope, re.compile(rf"(?:for )?{words}", re.IGNORECASE))
    for scope, words in (
        (Scope.CCL_AND_SUPP7, rf"(?:all )?items {_ON_CCL},? (?:and|that are) (?:also )?listed in {_SUPP7}"),
        (Scope.CCL_OR_SUPP7_EAR99, rf"(?:all )?items {_ON_CCL},? and EAR99 items listed in {_SUPP7}"),
        (Scope.SUPP2, r"(?:any|all) items? subject to the EAR listed in supplement no\. 2 to (?:this )?part(?: 744)?"),
        (Scope.CCL, rf"(?:all )?items (?:subject to the EAR )?(?:that are )?{_ON_CCL}"),
        (Scope.NAMED, rf"(?:all )?items (?:classified|specified|described|controlled)?(?: under| in| by)? ?ECCNs? {_NUMBER}(?:(?:,? (?:and|or) |, ){_NUMBER})*"),
        (Scope.ALL, r"(?:all|any) items? subject to the EAR\b"),
    )
)  # fmt: skip
# Sections with their paragraphs, and the marks of footnotes between and after them.
_CITED = re.compile(
    r"[,.;]?\s*\(?\s*\bsee\b\s*(?:part)?(?P<cited>(?:[§\s\d.,]|\([a-z0-9]{1,3}\)|\band\b)+)"
    r"(?:of\s+(?:the\s+EAR|this\s+part))?[\s.]*(?P<first>\d)?[\s.)]*(?P<last>\d)?[\s.]*",
    re.IGNORECASE,
)
_SECTION = re.compile(r"7\d\d\.\d+(?:\([a-z0-9]{1,3}\))*")
_MARKED_ONE = re.compile(r"734\.9\(e\)\s*1\b")
_PROJECTS = re.compile(
    r"\bwhen used in projects specified in §\s*746\.8\(a\)\(4\)(?: of the EAR)?", re.IGNORECASE
)
_EXCEPTION = re.compile(
    r"this licen[sc]e requirement may be overcome by (?P<which>License Exceptions? .*?)(?:\.\s*$|$)",
    re.IGNORECASE,
)
_WORLDWIDE = re.compile(
    r"the licen[sc]e requirements under this entry also extend to any export, reexport,? (?:and|or) transfer"
    r" \(in-country\) to the entity wherever located worldwide",
    re.IGNORECASE,
)
# Says how an application is looked at, and nothing of when one is needed.
_POLICY = re.compile(r"\bwith case-by-case basis for items listed on the CCL", re.IGNORECASE)
_WORD = re.compile(r"\w")


def requirement_of(wording: str | None) -> Requirement:
    """The wording taken apart; `unstated` for none. Never raises: what is not understood is `unknown`, with the words."""
    text = _plain(wording or "")
    if not text:
        return Requirement(scope=Scope.UNSTATED)
    for scope, pattern in _SCOPES:
        found = pattern.match(text)
        if found is not None:
            return _taken_apart(scope, found[0], text[found.end() :])
    return Requirement(scope=Scope.UNKNOWN, unread=text)


def _plain(wording: str) -> str:
    """On one line, with the letter that stands for the last digit of 744.21 put right."""
    return re.sub(r"\b744\.2l\b", "744.21", " ".join(wording.split()))


def _taken_apart(scope: Scope, named: str, rest: str) -> Requirement:
    exceptions = tuple(" ".join(found["which"].split()).rstrip(" .") for found in _EXCEPTION.finditer(rest))
    rest = _EXCEPTION.sub(" ", rest)
    worldwide, rest = _taken(_WORLDWIDE, rest)
    projects, rest = _taken(_PROJECTS, rest)
    _, rest = _taken(_POLICY, rest)
    rest, but = cut_out(rest)
    cited = tuple(_CITED.finditer(rest))
    sections = tuple(
        dict.fromkeys(_SECTION.findall(" ".join(re.sub(r"\s+\(", "(", found["cited"]) for found in cited)))
    )
    footnotes, footnote_open = _footnotes(sections, cited)
    unread = _CITED.sub(" ", rest).strip(" .,;()")
    return Requirement(
        scope=Scope.UNKNOWN if _WORD.search(unread) else scope,
        numbers=tuple(re.findall(_NUMBER, named, re.IGNORECASE)) if scope is Scope.NAMED else (),
        footnotes=footnotes,
        footnote_open=footnote_open,
        projects=projects,
        but=but,
        exceptions=exceptions,
        worldwide=worldwide,
        sections=sections,
        unread=unread if _WORD.search(unread) else "",
    )


def _taken(pattern: re.Pattern[str], text: str) -> tuple[bool, str]:
    """Whether the text says so, and the text without it."""
    less, count = pattern.subn(" ", text)
    return bool(count), less


def _footnotes(sections: tuple[str, ...], cited: tuple[re.Match[str], ...]) -> tuple[tuple[int, ...], bool]:
    """The footnotes by the sections cited and by their marks, and whether a section on foreign-made items is cited
    that does not say which."""
    notes = {note for section, note in _BY_SECTION.items() if section in sections}
    notes |= {int(mark) for found in cited for mark in (found["first"], found["last"]) if mark in _MARKS}
    if any(_MARKED_ONE.search(found["cited"]) for found in cited):
        notes.add(1)
    bare = "734.9(e)" in sections and not notes & {1, 4, 5}
    return tuple(sorted(notes)), bare
