"""Firms and sites that running text calls by the adjective of a country: "the Russian parent". The adjective alone is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tidewaiter.law.load import Law
from tidewaiter.refdata.country_signs import demonym_country
from tidewaiter.rules.completeness.named_places import NamedPlace, is_denied
from tidewaiter.text.phrases import plain

__all__ = ["firms_in"]

_WORD = re.compile(r"[^\W_]+")
_PARTED = re.compile(r"[^\s\-/'’\"„“”«»]")
# Words for a firm or a site of one. Mutter, Tochter and Lager are not among them: a mother, a nut, a daughter, a bearing.
_FIRMS = """
    parent subsidiary subsidiaries affiliate affiliates customer customers client clients buyer buyers purchaser enduser
    endusers office offices branch branches plant plants factory factories company companies firm firms headquarters distributor
    distributors importer consignee warehouse site sites
    muttergesellschaft mutterkonzern mutterkonzerns mutterunternehmen mutterfirma konzernmutter tochtergesellschaft
    tochtergesellschaften tochterunternehmen tochterfirma tochterfirmen schwestergesellschaft schwesterfirma kunde kunden
    kundin kundinnen endkunde endkunden abnehmer abnehmers abnehmern endverwender endverwenders endverwendern endabnehmer
    niederlassung niederlassungen zweigniederlassung zweigstelle vertretung werk werke werken werks werkes fabrik fabriken buro
    buros bueros buero firma firmen unternehmen unternehmens gesellschaft gesellschaften standort standorte standorten kaufer
    kaeufer kaufers importeur handler haendler auftraggeber auftraggebers konzern konzerns
"""
_BEHIND = "filiale filiales client clients clientes usine usines bureau bureaux succursale societe entreprise mere acheteur importateur"
# What may stand between the two, beside other adjectives of countries.
_BETWEEN = """
    new own local state owned private main largest major former and or based end final ultimate industrial sales sister holding
    mother parent group direct und oder neue neuen neuer neues eigene eigenen eigener eigenes grosse grossen staatliche staatlichen
    staatlicher private privaten privater
"""
# Behind the word for a firm these make another thing of it: a Russian customer service speaks Russian.
_THINGS = """
    service services hotline support care language languages manual manuals chair chairs furniture software suite extract extracts
    oil oils seed seeds protein species pot pots
"""


def firms_in(text: str, law: Law) -> Iterator[NamedPlace]:
    """Each country whose adjective stands before a word for a firm or site (in French behind), and whether that is denied."""
    whole = plain(text)
    words = [(found[0], *found.span()) for found in _WORD.finditer(whole.letters)]
    for at, (word, start, end) in enumerate(words):
        code, before = demonym_country(word), start
        if code is None and at and (code := demonym_country(f"{words[at - 1][0]} {word}")):
            before = words[at - 1][1]
        if code is None:
            continue
        last = _firm(whole.letters, words, at)
        if last is None and at and words[at - 1][0] in _each(_BEHIND) and _joined(whole.letters, words, at):
            before, last = words[at - 1][1], end
        if last is not None:
            said = text[slice(*whole.span(before, last))].strip()
            yield NamedPlace(code, said, is_denied(whole.letters, before, last, law))


def _firm(letters: str, words: list[tuple[str, int, int]], at: int) -> int | None:
    """Where the word for a firm ends that the adjective belongs to."""
    for other in range(at + 1, len(words)):
        if not _joined(letters, words, other):
            return None
        word = words[other][0]
        is_user = word in ("user", "users") and words[other - 1][0] == "end"
        if word in _each(_FIRMS) or is_user:
            behind = words[other + 1][0] if other + 1 < len(words) else ""
            if behind not in _each(_FIRMS):
                return None if behind in _each(_THINGS) else words[other][2]
        elif word not in _each(_BETWEEN) and demonym_country(word) is None:
            return None
    return None


def _joined(letters: str, words: list[tuple[str, int, int]], at: int) -> bool:
    return _PARTED.search(letters[words[at - 1][2] : words[at][1]]) is None


@lru_cache(maxsize=8)
def _each(spelt: str) -> frozenset[str]:
    return frozenset(spelt.split())
