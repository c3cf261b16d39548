"""Words that fill a field and say nothing."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["is_no_number", "is_vague"]

# Whole fields only, never parts of one: "Stock" says nothing, "stock-keeping robots" says something.
_EMPTY_WORDS = frozenset(
    """
    a definir | à définir | a confirmer | à confirmer | any | anybody | as agreed | as per order | belirlenecek
    | belirsiz | bilinmiyor | client | clients | commercial | commercial purposes | commercial use | customer
    | customers | çeşitli | değişik | distribution | divers | diverse | diverses | dritte | end customer | end user
    | endkunde | endkunden | endverbraucher | export | for export | for resale | for stock | general | general purpose
    | general trading | general use | handel | import | inconnu | intern | internal use | kein | keine | keine angabe
    | k a | kunde | kunden | lager | lagerware | misc | miscellaneous | mixed | müşteri | müşteriler | n a | n n
    | named later | na | nicht bekannt | nil | no information | non précisé | none | not applicable | not available
    | not known | not yet known | offen | open | own use | on request | other | others | private | private use | resale
    | re sale | revente | sale | satış | several | siehe auftrag | sonstige | sonstiges | spare parts | stock | stok
    | tba | tbc | tbd | tbn | test | to be advised | to be announced | to be confirmed | to be decided
    | to be defined | to be determined | to be named | trade | trading | ticaret | unbekannt | undisclosed
    | unknown | unspecified | usage général | utilisateur final | various | various customers | various end users
    | verschiedene | verschiedene kunden | verschiedenes | vertraulich | weiterverkauf | wiederverkauf | xxx | xx | x
    | неизвестно | неизвестен | нет | нет данных | разное | разные | склад | на склад | продажа | перепродажа
    | для продажи | для перепродажи | торговля | уточняется | клиент | клиенты | конечный пользователь | н д
    """.replace("\n", " ").split("|")
)
# What papers say in the place of a number. That the number is to come or not known is no such statement, and neither is a field
# that was filled with a dash, a nought or "n/a", which may say that nobody looked.
_NO_NUMBER = frozenset(
    """
    ear 99 | ear99 | entfaellt | entfällt | kein | keine | keine nummer | keine listennummer | keine erfassung
    | nein | nicht anwendbar | nicht erfasst | nicht gelistet | nicht kontrolliert | nichtgelistet | nlr | no
    | no eccn | no number | none | not applicable | not controlled | not listed | on no list | ohne | ohne nummer
    | ohne listennummer | trifft nicht zu | uncontrolled | ungelistet | unlisted | y901
    """.replace("\n", " ").split("|")
)
_LIST = r"(?:AL|Ausfuhrliste|Annex I|Anhang I|Dual[- ]?Use|EU|DE|ECCN|AzG|BAFA|GB|UK)"
_LIST_BEFORE = re.compile(rf"{_LIST}\s*[:=]\s*", re.IGNORECASE)
_LIST_BEHIND = re.compile(rf"\s*\(\s*{_LIST}\s*\)\.?$", re.IGNORECASE)
_NO_NUMBERS = frozenset(" ".join(phrase.split()) for phrase in _NO_NUMBER)
_WORDS = frozenset(" ".join(phrase.split()) for phrase in _EMPTY_WORDS)


def is_vague(text: str) -> bool:
    """Whether the whole text is a word or phrase that names nobody and nothing, in English, German, French,
    Russian or Turkish; case, punctuation and a leading article aside."""
    folded = unicodedata.normalize("NFKC", text).replace("İ", "i").casefold().replace("\u0307", "")
    words = re.sub(r"[\W_]+", " ", folded).split()
    if words and words[0] in {"the", "a", "der", "die", "das", "le", "la", "les"} and len(words) > 1:
        words = words[1:] if " ".join(words) not in _WORDS else words
    spelt = "".join(words) if all(len(word) == 1 for word in words) else ""  # T.B.D. is tbd
    return not words or bool({" ".join(words), spelt} & _WORDS)


def is_no_number(text: str) -> bool:
    """Whether the whole text says that a control list has no number for the goods, in English or German, with the name of the
    list before it or in brackets behind it. An empty text, a dash or a nought says nothing."""
    plain = _LIST_BEHIND.sub("", _LIST_BEFORE.sub("", unicodedata.normalize("NFKC", text).strip(), count=1))
    words = re.sub(r"[\W_]+", " ", plain.casefold()).strip()
    return words in _NO_NUMBERS
