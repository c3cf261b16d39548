"""Small wrongs put into the law files: days, codes, numbers, levels, states, and what is said to be verified.

Words of title, summary, question and the like stay; so do sources, save whether they are verified.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import yaml

__all__ = ["LawSite", "changed", "law_sites"]

_WORDS = {
    "title", "says", "what", "scope", "summary", "question", "tasks", "steps", "why", "effect", "wording", "unit",
    "instrument", "pinpoint", "link", "read_in", "verified_on", "slug", "corrected", "reasons", "conditions", "name",
}  # fmt: skip
_SWAPPED = {
    "true": "false", "false": "true",
    "prohibited": "review", "licence_required": "review", "review": "note", "note": "review",
    "known": "unknown", "unknown": "known", "not_yet": "known",
    "all": "named", "named": "all", "unread": "all",
    "persons": "items", "items": "persons", "either": "items", "yes": "no", "no": "yes",
    "high": "low", "critical": "low", "medium": "low", "low": "high", "US": "EU", "EU": "GB", "GB": "US",
}  # fmt: skip
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_HORIZON = "2000-01-01"
_NUMBER = re.compile(r"\d+(\.\d+)?")
_CODE = re.compile(r"\d[\d. ]{2,}\d")
_GROUP = re.compile(r"[A-E]:\d")


class LawSite(NamedTuple):
    """One possible wrong: the file below the law folder, its line, what stands around it (slugs of the mappings, file's
    stem), where in the text it goes, and what goes there."""

    file: str
    line: int
    slugs: tuple[str, ...]
    start: int
    end: int
    new: str
    what: str


def law_sites(folder: Path) -> tuple[LawSite, ...]:
    """Every wrong that can be put into the law files of that folder, always in the same order."""
    return tuple(
        site
        for path in sorted(folder.rglob("*.yaml"))
        for site in _of_file(path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8"))
    )


def _of_file(file: str, text: str) -> Iterator[LawSite]:
    tree = yaml.compose(text, Loader=yaml.SafeLoader)
    stem = file.removesuffix(".yaml").partition("/")[2] or file.removesuffix(".yaml")
    if tree is not None:
        yield from _of_node(tree, "", (stem,), file)


def _of_node(node: yaml.Node, key: str, slugs: tuple[str, ...], file: str) -> Iterator[LawSite]:
    if isinstance(node, yaml.MappingNode):
        named = {k.value: v.value for k, v in node.value if isinstance(v, yaml.ScalarNode)}
        mine = [named[name] for name in ("slug", "watchlist", "entry") if name in named]
        for name, value in node.value:
            if name.value not in _WORDS:
                yield from _of_node(value, name.value, (*slugs, *mine), file)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _of_node(value, key, slugs, file)
    elif isinstance(node, yaml.ScalarNode):
        start, end = node.start_mark.index, node.end_mark.index
        for new in _changed(key, node.value, file):
            quoted = f"{node.style}{new}{node.style}" if node.style in ("'", '"') else new
            line = node.start_mark.line + 1
            yield LawSite(file, line, slugs, start, end, quoted, f"{key}: {node.value:.40} -> {new:.40}")


def _changed(key: str, value: str, file: str) -> Iterator[str]:
    if file.startswith("cards/") and key not in ("regime", "guidance", "since", "severity"):
        return
    if value == _HORIZON:
        return  # before it nothing is asked, so that a day more or less says nothing
    if _DAY.fullmatch(value):
        day = date.fromisoformat(value)
        yield from ((day + timedelta(days=days)).isoformat() for days in (-1, 1))
    elif value in _SWAPPED and key not in ("place", "places", "but", "as"):
        yield _SWAPPED[value]
    elif file == "us_country_chart.yaml" and re.fullmatch(r"[X -]+", value):
        at = sum(map(ord, key)) % len(value.replace(" ", ""))
        signs = [place for place, sign in enumerate(value) if sign != " "]
        here = signs[at]
        yield value[:here] + ("-" if value[here] == "X" else "X") + value[here + 1 :]
    elif file == "us_ccl.yaml" and re.match(r"[A-Z]{2} (\d|own|named)", value):
        yield value.partition(", ")[2]
        if " part" in value:
            yield value.replace(" part", "", 1)
        elif not value.partition(",")[0].endswith(" named"):
            yield f"{value} part"  # a column that is named in words says by itself that words decide
    elif _CODE.fullmatch(value):
        yield value[:-1] + str((int(value[-1]) + 1) % 10)
    elif _NUMBER.fullmatch(value):
        yield f"{float(value) + 0.1:g}" if "." in value else str(int(value) + 1)
    elif _GROUP.fullmatch(value):
        yield f"{value[:2]}{int(value[2]) % 5 + 1}"
    elif re.fullmatch(r"[A-Z]{2}", value):
        yield "QQ"
    elif re.fullmatch(r"\d[A-E]\d{3}", value):
        yield f"{value[:2]}{(int(value[2:]) + 1) % 1000:03}"


def changed(text: str, site: LawSite) -> str:
    """The text of the file with the wrong in it."""
    return text[: site.start] + site.new + text[site.end :]
