"""Writes data/refdata/word_tables.msgpack: tables of words that follow from the others there, so that no start derives them.

    python scripts/derive_word_tables.py

To be run after any change of the tables of words or of how words are read; the same sources give the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec

from tidewaiter.refdata import (
    abbreviations,
    business_words,
    number_words,
    slavic_translations,
    token_frequency,
)
from tidewaiter.refdata import derived as kept
from tidewaiter.text import business, institutions, legal_words, rejoined, slavic_latin

HOME = Path(__file__).resolve().parent.parent / "src/tidewaiter/data/refdata"
TABLES: dict[str, Callable[[], object]] = {
    "business_words": business_words.business_words,
    "business_senses": business_words.business_senses,
    "abbreviations": abbreviations.abbreviations,
    "joined_words": abbreviations.joined_words,
    "slavic_translations": slavic_translations.slavic_translations,
    "slavic_terms": slavic_translations.slavic_terms,
    "number_words": number_words._numbers,
    "token_frequency": token_frequency._table,
    "legal_words": legal_words.form_table,
    "rejoined": rejoined.words_in_order,
    "rejoined_from_behind": rejoined._words_from_behind,
    "slavic_latin": slavic_latin.stems,
    "native_business_words": business._tables,
    "institutions": institutions._table,
}


def content() -> bytes:
    """What the file is to hold, all of it derived anew. In a process of its own: what is derived stays in use in it."""
    kept._kept = dict  # type: ignore[assignment]  # nothing is on file meanwhile
    return msgspec.msgpack.encode({name: msgspec.Raw(kept.packed(table())) for name, table in TABLES.items()})


if __name__ == "__main__":
    written = content()
    (HOME / kept.FILE).write_bytes(written)
    print(f"{kept.FILE}: {len(written):,} bytes")
