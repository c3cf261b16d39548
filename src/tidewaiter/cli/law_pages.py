"""The pages of docs/law: one for each rule, in English and German, and an index, written from the cards and the law data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tidewaiter.cli.flag_pages import FLAGS, flags_page
from tidewaiter.law.describe_cards import plain, wordings
from tidewaiter.law.describe_controls import cited
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.card import Card, Citation
from tidewaiter.rules.registry import RULES, Rule
from tidewaiter.rules.stages import stage_of
from tidewaiter.rules.uses import uses
from tidewaiter.wording.german import source
from tidewaiter.wording.headings import heading
from tidewaiter.wording.labels import Lang, label

__all__ = ["INDEX", "pages"]

INDEX = "README.md"
_SHOWN = 4
"""How many sentences of a kind a page shows; `tidewaiter law show` shows all."""
_COLUMNS = ("from / ab", "what / was", "source / Quelle")
_TOP = "<!-- Written by `make docs` from the cards and the law data; not to be changed by hand. -->"


def pages(law: Law) -> dict[str, str]:
    """The text of every page by its path below docs/law."""
    made = {f"{rule.slug}.md": _page(rule, law) for rule in RULES}
    return {INDEX: _index(law), FLAGS: flags_page(law, _TOP), **made}


def _index(law: Law) -> str:
    lines = [_TOP, "# Rules and their law / Regeln und ihr Recht", "", heading("pages_about", Lang.EN), ""]
    lines += [
        heading("pages_about", Lang.DE),
        "",
        f"[Red flags of guidance / Warnzeichen der Leitlinien]({FLAGS})",
        "",
    ]
    group = ""
    for rule in RULES:
        card = law.card(rule.slug)
        if rule.slug.rpartition("/")[0] != group:
            group = rule.slug.rpartition("/")[0]
            lines += ["", f"## {group}", "", "| rule | English | deutsch |", "|---|---|---|"]
        lines.append(f"| [{rule.slug}]({rule.slug}.md) | {card.title['en']} | {card.title['de']} |")
    return "\n".join(lines) + "\n"


def _page(rule: Rule, law: Law) -> str:
    card = law.card(rule.slug)
    up = "../" * (rule.slug.count("/") + 2)
    group, _, name = rule.slug.rpartition("/")
    lines = [
        _TOP,
        f"# {card.title['en']}",
        "",
        f"`{rule.slug}`: [card]({up}src/tidewaiter/data/law/cards/{rule.slug}.yaml), "
        f"[rule]({up}src/tidewaiter/rules/{rule.slug}.py), [test]({up}tests/rules/{group}/test_{name}.py)",
        "",
        card.why.strip(),
        "",
        *(
            [f"Red flags: [{', '.join(card.flags)}]({'../' * rule.slug.count('/')}{FLAGS})", ""]
            if card.flags
            else []
        ),
        *_told(card, Lang.EN),
        *_sources(card.citations, Lang.EN),
        f"## {card.title['de']}",
        "",
        *_told(card, Lang.DE),
        *_sources(card.citations, Lang.DE),
        *_values(rule, law),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _told(card: Card, lang: Lang) -> Iterator[str]:
    yield _standing(card, lang)
    yield ""
    yield from _list(heading("page_says", lang), wordings(card.summary, lang.value), lang)
    yield from _list(heading("page_asks", lang), wordings(card.question, lang.value), lang)
    tasks = [plain(words[lang.value]) for words in card.tasks.values() if lang.value in words]
    yield from _list(heading("page_to_do", lang), tasks, lang)


def _standing(card: Card, lang: Lang) -> str:
    regime = heading("page_every_law", lang) if card.regime is None else label(card.regime, lang)
    stage = label(stage_of(card), lang)
    since = heading("page_guidance", lang, day=card.since or "-") if card.guidance else ""
    return "; ".join(part for part in (regime, stage, since) if part) + "."


def _list(name: str, texts: Sequence[str], lang: Lang) -> Iterator[str]:
    if texts:
        yield f"**{name}**"
        yield ""
        yield from (f"- {text}" for text in texts[:_SHOWN])
        if len(texts) > _SHOWN:
            yield f"- {heading('page_more', lang, n=len(texts) - _SHOWN)}"
        yield ""


def _sources(citations: Sequence[Citation], lang: Lang) -> Iterator[str]:
    """The sources; in German with their titles and pinpoints as German texts give them, and whether they were read."""
    yield f"### {heading('page_sources', lang)}"
    yield ""
    for citation in citations:
        if lang is Lang.EN:
            yield f"- {cited(citation)}"
            continue
        read = heading(
            "page_read" if citation.verified else "page_unread", lang, day=citation.verified_on or "-"
        )
        yield f"- {source(str(citation))} ({read})" + (f" {citation.link}" if citation.link else "")
    yield ""


def _values(rule: Rule, law: Law) -> Iterator[str]:
    """What the law data hold, day by day: the measures that the rule reports, and the tables that its code names."""
    measures = [measure for measure in law.destinations if measure.rule == rule.slug]
    rows = [
        (
            measure.place,
            f"{measure.from_}{f' to {measure.to}' if measure.to else ''}",
            f"{measure.regime.value} {measure.governing_level.value}: {measure.says}",
            "; ".join(str(citation) for citation in measure.citations),
        )
        for measure in measures
    ]
    if rows:
        yield from _table(
            "Measures / Maßnahmen", ("place / Ort", "from / ab", "what / was", "source / Quelle"), rows
        )
    for slug in uses(rule, law):
        title, versions = _versions(law, slug)
        if versions:
            yield from _table(f"{title['en']} / {title['de']} (`{slug}`)", _COLUMNS, versions)


def _table(name: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"## {name}"
    yield ""
    yield f"| {' | '.join(columns)} |"
    yield f"|{'---|' * len(columns)}"
    for row in rows:
        yield f"| {' | '.join(' '.join(cell.replace('|', '/').split()) for cell in row)} |"
    yield ""


def _versions(law: Law, slug: str) -> tuple[Mapping[str, str], list[tuple[str, str, str]]]:
    """The title of what has that slug, and a row for each day on which it changes."""
    tables: tuple[Mapping[str, Value], ...] = (
        law.code_tables, law.place_tables, law.eccn_tables, law.numbers, law.ownership, law.word_lists,
        {law.control_list.slug: law.control_list, law.country_chart.slug: law.country_chart},
    )  # fmt: skip
    found = next(table[slug] for table in tables if slug in table)
    versions = getattr(found, "versions", None) or getattr(found, "spans", None) or (found,)
    return getattr(found, "title", {"en": slug, "de": slug}), [_version(found, each) for each in versions]


def _version(found: Value, version: Value) -> tuple[str, str, str]:
    citation: Citation | None = getattr(version, "citation", None)
    doubt = "" if citation is None or citation.verified else " (not verified)"
    value = getattr(version, "value", None)
    said = [
        "" if value is None else f"{value:g} {getattr(found, 'unit', '')}".strip(),
        str(getattr(version, "state", "")),
        str(getattr(version, "says", "")),
    ]
    return (
        str(getattr(version, "from_", "")),
        "; ".join(part for part in said if part),
        f"{citation or ''}{doubt}",
    )
