"""Short forms before Russian firms' names (NPO, NII, OKB) as the words they are the letters of."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["is_short_head", "short_heads", "with_long_head"]

_HEADS = {
    head: tuple(words.split("-"))
    for head, words in (
        pair.split("=")
        for pair in [
            "npo=research-production-association",
            "npp=research-production-enterprise",
            "npk=research-production-complex",
            "npts=research-production-center",
            "npc=research-production-center",
            "npf=research-production",
            "nii=research-institute",
            "tsnii=central-research-institute",
            "vnii=research-institute",
            "gosnii=state-research-institute",
            "okb=experimental-design-bureau",
            "tskb=central-design-bureau",
            "skb=special-design-bureau",
            "pkb=design-bureau",
            "gnpp=state-research-production-enterprise",
            "gnts=state-research-center",
        ]
    )
}
_RUSSIAN = {"td": ("trade", "house"), "gk": ("group",), "nk": ("oil",), "kb": ("design", "bureau")}
"""Those of two letters are so many other things that they count only where the name is Russian beyond doubt."""
_FORMS = frozenset({"ooo", "oao", "zao", "pao", "ao"})


def is_short_head(token: str) -> bool:
    """Whether the romanised token at the head of a firm's name may be read in words; without any, `with_long_head` changes
    nothing."""
    return token in _HEADS or token in _RUSSIAN


def short_heads() -> frozenset[str]:
    """The tokens that `is_short_head`."""
    return frozenset((*_HEADS, *_RUSSIAN))


def with_long_head(rest: Sequence[str], tokens: Sequence[str], *, cyrillic: bool) -> tuple[str, ...]:
    """The romanised tokens of a firm without its legal forms (`rest`; `tokens` are all), a short form at their head in
    words, where a name is left behind it; the name is Russian in Cyrillic letters or with a Russian legal form.

    >>> with_long_head(("npp", "example"), ("npp", "example"), cyrillic=False)
    ('research', 'production', 'enterprise', 'example')
    """
    if len(rest) < 2 or len(rest[1]) < 2:
        return tuple(rest)
    words = _HEADS.get(rest[0])
    if words is None and rest[0] in _RUSSIAN and (cyrillic or not _FORMS.isdisjoint(tokens)):
        words = _RUSSIAN[rest[0]]
    return (*words, *rest[1:]) if words else tuple(rest)
