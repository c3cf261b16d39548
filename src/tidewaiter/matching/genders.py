"""Whether a party is called a man or a woman: only as its name is given, by Mr or Mrs, never by the name itself."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["stated_gender"]

# Titles that are of one gender wherever they are used: Dr and Sheikh say nothing, Sr is Senior as well as Señor.
_TITLES = {
    **dict.fromkeys(("mr", "mister", "herr", "monsieur", "señor", "senor", "signor", "gospodin", "г-н", "господин", "السيد"), "male"),
    **dict.fromkeys(
        ("mrs", "ms", "miss", "frau", "mme", "madame", "mlle", "señora", "senora", "señorita", "sra", "signora", "gospozha",
         "г-жа", "госпожа", "السيدة"), "female"),
}  # fmt: skip
_FIRST = re.compile(r"(?:^|,)\s*([^\s.,]+)\.?(?=\s)", re.UNICODE)


@lru_cache(maxsize=16384)
def stated_gender(name: str) -> tuple[str, str] | None:
    """`male` or `female`, and the title that says so; None where none does.

    >>> stated_gender("Mrs. Jane Example")
    ('female', 'Mrs')
    """
    for word in _FIRST.findall(name):
        gender = _TITLES.get(word.lower())
        if gender:
            return gender, word
    return None
