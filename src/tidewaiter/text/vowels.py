"""Vowels put where a script that writes few of them leaves them out."""

from __future__ import annotations

import re

__all__ = ["filled"]

_ONE = "(?:th|kh|dh|sh|gh|ch|zh|dj|ts|tz|^y|[bcdfghjklmnpqrstvwxz])"
_RUN = re.compile(f"{_ONE}{{2,}}")
_EACH = re.compile(_ONE)


def filled(spelling: str, vowel: str = "a") -> str:
    """The lower-case spelling with the vowel where consonants meet that want one: smd is samad."""

    def with_vowels(found: re.Match[str]) -> str:
        each = _EACH.findall(found.group())
        head = ""
        if not found.start():
            head, each = each[0] + vowel, each[1:]
        if len(each) > 2:
            return head + "".join(each[:2]) + vowel + "".join(each[2:])
        return head + (vowel if found.end() == len(spelling) else "").join(each)

    return _RUN.sub(with_vowels, spelling)
