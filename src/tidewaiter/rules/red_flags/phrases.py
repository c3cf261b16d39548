"""Whole phrases in the papers, as the law file spells them: never a bare word that has innocent uses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from tidewaiter.model.shipment import Shipment

__all__ = ["ends_with", "said", "texts"]

_BETWEEN = r"(?:[^\w.;!?]+[\w'’-]+){0,4}?"
# Han and kana are written without spaces: such words are found within others, and what stands between is counted in signs.
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_SIGNS_BETWEEN = "[^.;!?。；！？]{0,12}?"
_NEGATED = re.compile(
    r"\b(?:(?:do|does|must|may|should|shall|will|can)\s*not|don['’]?t|not|never|nicht|nie|без|не)(?:\s+be)?[^\w.;!?]*$"
    r"|(?:勿|不要|不得|不可|不能|禁止|别|切莫)[^\w.;!?]*$"
)
_THOUSANDS = re.compile(r"(?<=\d)[.,](?=\d{3}\b)")
_INSIDE = re.compile(r"\b(?:not|never|nicht|nie|не)\b")


def said(
    text: str, phrases: tuple[str, ...], innocent: tuple[str, ...] = (), *, denied_too: bool = False
) -> str | None:
    """The first words of the text that are one of the phrases, in small letters; None where none is, where each is
    denied (unless `denied_too`), or where it is part of an innocent phrase.

    A phrase is words with spaces between them; `a|b` stands for either, `*` at the end of a word for any letters, `..` for
    up to four words of the same sentence, `_` for a space within an alternative.
    """
    plain = _plain(text)
    for each in innocent:
        plain = _pattern(each).sub(" ; ", plain)
    for phrase in phrases:
        # A phrase that is itself a denial ("not mention .. end_user") may hold one.
        denies = _INSIDE.search(phrase) is not None
        for found in _pattern(phrase).finditer(plain):
            inside = not denies and _INSIDE.search(found[0])
            if denied_too or not (_NEGATED.search(plain[: found.start()]) or inside):
                return found[0]
    return None


def ends_with(text: str, words: tuple[str, ...]) -> bool:
    """Whether the text ends with one of the words, whole: `small bakery` does with `bakery`, `bakery ovens` does not."""
    plain = re.sub(r"[^\w]+$", "", _plain(text))
    return any(re.search(rf"(?:^|[^\w]){re.escape(word)}$", plain) for word in words)


def texts(shipment: Shipment, fields: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The free texts of the order under these names, with their JSON pointers, in the order of the names."""
    delivery, payment = shipment.delivery, shipment.payment
    single = {
        "end_use": shipment.end_use,
        "packing": shipment.packing,
        "delivery/place": delivery.place if delivery else None,
        "delivery/instructions": delivery.instructions if delivery else None,
        "payment/method": payment.method if payment else None,
        "payment/payer": payment.payer if payment else None,
        "payment/bank": payment.bank if payment else None,
        "notes": shipment.notes,
    }
    for field in fields:
        if field == "documents":
            yield from ((f"/documents/{at}", text) for at, text in enumerate(shipment.documents))
        elif field == "route":
            yield from ((f"/route/{at}/place", leg.place) for at, leg in enumerate(shipment.route))
        elif text := single[field]:
            yield f"/{field}", text


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    """Small letters in one form, without signs that nobody sees and that would part a word."""
    seen = "".join(sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) != "Cf")
    return _THOUSANDS.sub("'", seen.replace("İ", "i").casefold())


@lru_cache(maxsize=1024)
def _pattern(phrase: str) -> re.Pattern[str]:
    parts: list[str] = []
    spaced = not _UNSPACED.search(phrase)
    for word in phrase.split():
        if word == "..":
            parts.append(_BETWEEN if spaced else _SIGNS_BETWEEN)
            continue
        if parts:
            parts.append(r"[^\w.;!?]+" if spaced else r"[^\w.;!?]*")
        either = "|".join(_spelt(one) for one in word.split("|"))
        parts.append(f"(?:{either})")
    whole = "".join(parts)
    return re.compile(rf"(?<!\w){whole}(?!\w)" if spaced else whole)


def _spelt(word: str) -> str:
    spaced = r"[^\w.;!?]+".join(re.escape(part) for part in word.removesuffix("*").split("_"))
    return spaced + (r"\w*" if word.endswith("*") else "")
