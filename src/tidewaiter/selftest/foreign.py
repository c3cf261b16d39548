"""Names in another script, as a newspaper or a form of that script would write them. Pure and seeded; None where the
tables give no sound way."""

from __future__ import annotations

import re
from functools import cache

from tidewaiter.selftest.chance import chance
from tidewaiter.selftest.core import form_of, own_words, without_form
from tidewaiter.selftest.named import Named
from tidewaiter.selftest.respelt import is_english, spelt_from
from tidewaiter.selftest.script_tables import (
    ARABIC,
    ARABIC_NAMES,
    CYRILLIC_FORMS,
    CYRILLIC_NAMES,
    CYRILLIC_WORDS,
    PERSIAN,
    SCRIPTS,
)

__all__ = ["other_script"]


def other_script(named: Named, seed: int) -> str | None:
    """The name in Cyrillic (Slavic names, firms' among them; often Arabic, Persian and Spanish ones), in Arabic letters
    (Arabic and Persian names) or in Greek ones (Spanish names).

    >>> ascii(other_script(Named("Ivan Petrov", country="RU", person=True), 1)).count("u04")
    10
    """
    where = spelt_from(named)
    words = [word for word in re.split(r"[\s]+", named.text) if word]
    if len(words) < 2 or not all(re.fullmatch(r"[^\W\d_].*", word) for word in words):
        return None
    if not named.person:
        return _russian_firm(named) if where == "slavic" else None
    if re.search(r"[\d,()&\"]", named.text):
        return None
    first = chance(seed, "script", named.text).random()
    if where == "slavic":
        return _written(words, "slavic, Cyrillic")
    if where in ("arab", "persian"):
        return (
            _arabic(words, ARABIC if where == "arab" else PERSIAN)
            if first < 0.7
            else _written(words, "arab, Cyrillic")
        )
    if where == "spanish":
        return _written(words, "spanish, Cyrillic" if first < 0.7 else "spanish, Greek")
    return None


def _russian_firm(named: Named) -> str | None:
    """A Russian firm's name, where every word of it is Russian, or one that the table translates, and one is its own."""
    found = form_of(named.text)
    form = CYRILLIC_FORMS.get(found.form.short[0]) if found else ""
    words = re.findall(r"[^\W\d_]+", without_form(named.text))
    known = [CYRILLIC_WORDS.get(word.lower()) for word in words]
    sound = all(
        said or (word.isascii() and not is_english(named, word))
        for word, said in zip(words, known, strict=True)
    )
    if form is None or not sound or not own_words(named.text) or all(known):
        return None
    written = [said or _word(word, "slavic, Cyrillic") for word, said in zip(words, known, strict=True)]
    return " ".join(part for part in (form, *(word.upper() for word in written)) if part)


def _written(words: list[str], table: str) -> str:
    return " ".join(_word(word, table).title() for word in words)


def _word(word: str, table: str) -> str:
    plain = word.lower()
    if table.startswith("slavic") and plain in CYRILLIC_NAMES:
        return CYRILLIC_NAMES[plain]
    pattern, new = _compiled(SCRIPTS[table])
    return pattern.sub(lambda found: new[found.lastindex or 0], plain)


def _arabic(words: list[str], table: tuple[tuple[str, str], ...]) -> str:
    pattern, new = _compiled(table)
    found = []
    for word in words:
        plain = word.lower().replace("’", "'").replace("‘", "'")
        article = plain.startswith(("al-", "el-"))
        core = plain[3:] if article else plain
        known = ARABIC_NAMES.get(plain) or ARABIC_NAMES.get(core)
        if plain in ("al", "el"):
            found.append("ال")
        elif known:
            found.append(f"ال{known}" if article and not known.startswith("ال") else known)
        else:
            found.append(pattern.sub(lambda each: new[each.lastindex or 0], re.sub(r"(.)\1", r"\1", plain)))
    return " ".join(found).replace("ال ", "ال")


@cache
def _compiled(rules: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], tuple[str, ...]]:
    return re.compile("|".join(f"({old})" for old, _ in rules)), ("", *(new for _, new in rules))
