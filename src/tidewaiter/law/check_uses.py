"""Checking what the rules on end uses ask: lists of entries of the Control List, and words."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.at import State, faults_of_order
from tidewaiter.law.eccn_tables import EccnTable
from tidewaiter.law.eccns import read_eccn
from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.words import Regime
from tidewaiter.text.distance import one_sign_apart

__all__ = ["use_faults"]


def use_faults(law: Law) -> Iterator[str]:
    """What is wrong with these lists and words, one line each."""
    for table in law.eccn_tables.values():
        yield from _eccns(table, law)
    yield from _dual_use(law)
    yield from _authorisations(law)
    yield from _words(law)


def _eccns(table: EccnTable, law: Law) -> Iterator[str]:
    yield from faults_of_order(table.versions, slug=table.slug)
    for version in table.versions:
        on_day = table.at(version.from_)
        named = f"{table.slug} from {version.from_}"
        codes = [row.eccn for row in on_day.rows]
        known = _entries(table, law)
        yield from (f"{named}: {code} is no entry on file" for code in codes if code not in known)
        yield from (
            f"{named}: {code} stands twice" for code in sorted({c for c in codes if codes.count(c) > 1})
        )
        if version.state is State.KNOWN and not codes:
            yield f"{named}: known, but without a row"
        if version.state is State.NOT_YET and codes:
            yield f"{named}: not yet in force, but with rows"
        for row in on_day.rows:
            if row.whole and not (row.limited or row.only):
                yield f"{named}: {row.eccn} lists everything and a part of it as well"


def _entries(table: EccnTable, law: Law) -> frozenset[str]:
    """The entries of the list that the table speaks of: the Union's or the Commerce Control List."""
    if table.regime is Regime.EU:
        return frozenset(entry for block in law.dual_use.blocks for entry in block.entries)
    return frozenset(law.control_list.entries)


def _dual_use(law: Law) -> Iterator[str]:
    listed = law.dual_use
    yield from faults_of_order(listed.spans, slug=listed.slug)
    entries = [entry for block in listed.blocks for entry in block.entries]
    twice = sorted({entry for entry in entries if entries.count(entry) > 1})
    yield from (f"{listed.slug}: {entry} stands twice" for entry in twice)
    for entry in entries:
        stated = read_eccn(entry)
        if stated is None or stated.entry != entry:
            yield f"{listed.slug}: {entry!r} is no number of a list"
    begin = listed.spans[0].from_
    yield from (f"{listed.slug}: a block begins before the list" for b in listed.blocks if b.from_ < begin)


def _authorisations(law: Law) -> Iterator[str]:
    table = law.general_authorisations
    known = {term.slug for term in table.terms}
    entries = {entry for block in law.dual_use.blocks for entry in block.entries}
    used = set(table.common)
    for one in table.authorisations:
        used |= set(one.terms)
        yield from (f"{one.id}: no term {slug}" for slug in one.terms if slug not in known)
        named = (item.split(".")[0].split(" ")[0] for item in (*one.items, *one.but_items))
        yield from (f"{one.id}: {item} is not in Annex I" for item in named if item not in entries)
        if one.places and one.but_places:
            yield f"{one.id}: names places and every place but some"
    yield from (f"{table.slug}: nothing has the term {slug}" for slug in sorted(known - used))


def _words(law: Law) -> Iterator[str]:
    words = law.use_words
    yield from (f"{words.slug}: no words for {use.value}" for use in EndUse if use not in words.uses)
    yield from (
        f"{words.slug}: no answers that say {said}" for said in ("yes", "no") if said not in words.answers
    )
    for use, listed in words.uses.items():
        phrases = (*listed.innocent, *listed.weak, *listed.stated, *listed.named, *listed.hint)
        twice = sorted({phrase for phrase in phrases if phrases.count(phrase) > 1})
        yield from (f"{words.slug}: {use.value} has {phrase!r} twice" for phrase in twice)
        bare = [phrase for phrase in phrases if not phrase.replace("*", "").strip()]
        yield from (f"{words.slug}: {use.value} has {phrase!r}, which is any word" for phrase in bare)
    both = sorted(set(words.misspelt) & set(words.ordinary))
    yield from (f"{words.slug}: {word!r} is put right and left alone" for word in both)
    far = (
        word for word in words.ordinary if not any(one_sign_apart(word, right) for right in words.misspelt)
    )
    yield from (f"{words.slug}: {word!r} is left alone and near to nothing that is put right" for word in far)
