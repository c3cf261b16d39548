"""The page of docs/law that says of every red flag of guidance what became of it."""

from __future__ import annotations

from collections import Counter

from tidewaiter.law.load import Law
from tidewaiter.law.red_flags import RedFlag, Treated

__all__ = ["FLAGS", "flags_page"]

FLAGS = "red-flags.md"
_HEAD = """# Red flags of guidance / Warnzeichen der Leitlinien

What became of each flag that was collected: *computed* by the rules named, *asked* by a question of the questionnaire, *history*
where it takes past orders, *not possible* with the reason. Titles and severities are ours, the latter with their reason in
[red_flags.yaml](../../src/tidewaiter/data/law/red_flags.yaml); sources give none. What a flag weighs on a decision stands in
[policy.yaml](../../src/tidewaiter/data/policy.yaml). A source in brackets was not read.

Was aus jedem gesammelten Warnzeichen wurde: *computed*, von den genannten Regeln berechnet; *asked*, eine Frage des Fragebogens;
*history*, aus früheren Aufträgen; *not possible*, mit dem Grund."""


def flags_page(law: Law, top: str) -> str:
    """The table of all flags in the order of the file, how many of each kind, and the questions."""
    flags = law.red_flags.flags
    count = Counter(flag.treated for flag in flags)
    counted = ", ".join(f"{count[kind]} {_named(kind)}" for kind in Treated)
    lines = [
        top,
        _HEAD,
        "",
        f"{len(flags)}: {counted}.",
        "",
        "| flag | English | deutsch | source | severity | treated |",
    ]
    lines.append("|---|---|---|---|---|---|")
    lines += [_row(flag) for flag in flags]
    lines += [
        "",
        "## Questions / Fragen",
        "",
        "| id | put to | English | deutsch | flags |",
        "|---|---|---|---|---|",
    ]
    lines += [
        f"| `flag/{asked.slug}` | {asked.put_to.value} | {asked.en} | {asked.de} | {', '.join(asked.flags)} |"
        for asked in law.red_flags.questions
    ]
    return "\n".join(lines) + "\n"


def _row(flag: RedFlag) -> str:
    source = f"{flag.citation}" if flag.citation.verified else f"({flag.citation})"
    return f"| {flag.id} | {flag.title['en']} | {flag.title['de']} | {source} | {flag.severity.value} | {_treated(flag)} |"


def _treated(flag: RedFlag) -> str:
    named = [_named(flag.treated)]
    named += [f"[{rule}]({rule}.md)" for rule in flag.rules]
    if flag.question:
        named.append(f"`flag/{flag.question}`")
    return f"{', '.join(named)}{f': {flag.why}' if flag.why else ''}"


def _named(kind: Treated) -> str:
    return kind.value.replace("_", " ")
