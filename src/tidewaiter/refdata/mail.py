"""Mail domains: which ones anybody can have, and which country a domain is registered under."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.refdata.countries import all_codes
from tidewaiter.refdata.tables import lines

__all__ = ["domain_country", "is_free_mail"]

_OTHER_THAN_ISO = {
    "uk": "GB",
    "su": "RU",
    "рф": "RU",
    "xn--p1ai": "RU",
    "ایران": "IR",
    "xn--mgba3a4f16a": "IR",
}
_SOLD_TO_ANYBODY = {
    "io",
    "ai",
    "co",
    "me",
    "tv",
    "cc",
    "ws",
    "fm",
    "to",
    "ly",
    "gg",
    "ac",
    "sh",
    "nu",
    "tk",
    "la",
}


@lru_cache(maxsize=1)
def _free() -> frozenset[str]:
    return frozenset(lines("free_mail.txt"))


def is_free_mail(domain: str) -> bool:
    """Whether anybody can get an address at this domain."""
    return domain.strip().lower().rstrip(".") in _free()


def domain_country(domain: str) -> str | None:
    """The ISO 3166 alpha-2 code of a domain's country ending; None for a general ending or one sold to anybody."""
    ending = domain.strip().lower().rstrip(".").rpartition(".")[2]
    if ending in _OTHER_THAN_ISO:
        return _OTHER_THAN_ISO[ending]
    return ending.upper() if ending.upper() in all_codes() and ending not in _SOLD_TO_ANYBODY else None
