"""Names that name nobody: a legal form, a title or a number that slipped into the field of a name."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.model.words import AskedKind
from tidewaiter.refdata.titles import also_names, suffixes, titles
from tidewaiter.text.legal_native import native_legal_forms
from tidewaiter.text.names import NameForm, analyse
from tidewaiter.text.scripts import clean
from tidewaiter.text.tokens import split_words
from tidewaiter.text.words import CONNECTORS

__all__ = ["names_nobody"]

_CRAFTS = (AskedKind.VESSEL, AskedKind.AIRCRAFT)


@lru_cache(maxsize=16384)
def names_nobody(name: str, kind: AskedKind | None) -> str | None:
    """What the whole of the name is where it tells nobody from anybody: a legal form, a title, a number or small words;
    None for a name, and for one without letter and digit. A ship may be called anything.

    >>> names_nobody("GmbH & Co", None), names_nobody("Dr.", None), names_nobody("Example Ltd", None)
    ('a legal form', 'a title', None)
    """
    form = analyse(name, kind)
    if kind in _CRAFTS or not form.tokens:
        return None
    if all(token.isdigit() for token in form.tokens):
        return "a number"
    if form.legal and _all_legal(name, form):
        return "a legal form"
    if all((token in titles() or token in suffixes()) and token not in also_names() for token in form.tokens):
        return "a title"
    return "small words" if all(token in CONNECTORS for token in form.tokens) else None


def _all_legal(name: str, form: NameForm) -> bool:
    """Whether the name is legal forms and small words throughout; such a name keeps its words."""
    if not name.isascii():
        written = split_words(clean(name), initials=False)
        rest, native = native_legal_forms(written)
        if native:
            return rest == written and not any(word.isascii() for word in written)
    bare = [token for token in form.bare if token not in CONNECTORS]
    return not bare or len(form.spoken) == len(form.tokens)
