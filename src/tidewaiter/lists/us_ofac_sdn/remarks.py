"""The grammar of OFAC's remarks: sentences parted by semicolons, each a fact of a known form, or text to be kept.

Nothing is lost: a sentence of no known form stays in the remarks and is counted under its first words. The prefix
"alt." marks another value of the same kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from tidewaiter.lists.written_dates import written_date, written_day
from tidewaiter.model.when import PartialDate
from tidewaiter.model.words import NameKind

__all__ = ["Number", "Remarks", "read_remarks", "read_sentence", "sentences"]


@dataclass(frozen=True)
class Number:
    """A numbered paper or sign as written: its label, its value, and whatever else is said of it."""

    label: str
    value: str
    country: str | None = None
    note: str | None = None


@dataclass
class Remarks:
    """What one entry's remarks say. `kept` are sentences that stay text, `unknown` the beginnings of those among
    them that are of no known form."""

    weak_names: list[tuple[str, NameKind]] = field(default_factory=list)
    birth_dates: list[PartialDate] = field(default_factory=list)
    birth_places: list[str] = field(default_factory=list)
    nationalities: list[str] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    gender: str | None = None
    numbers: list[Number] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    websites: list[str] = field(default_factory=list)
    linked: list[str] = field(default_factory=list)
    acts: dict[str, dict[str, str]] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


Rule = Callable[[Remarks, "re.Match[str]", str], bool]


def read_remarks(text: str) -> Remarks:
    """What `text` says, sentence by sentence."""
    found = Remarks()
    for sentence in sentences(text):
        read_sentence(found, sentence)
    return found


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of the remarks; a semicolon inside brackets parts nothing, unless they are never closed."""
    plain = " ".join(text.split())
    parts, depth, start = [], 0, 0
    for at, letter in enumerate(plain):
        depth = max(0, depth + (letter == "(") - (letter == ")"))
        if letter == ";" and depth == 0 and plain[at + 1 : at + 2] in ("", " "):
            parts.append(plain[start:at])
            start = at + 1
    if depth:
        parts, start = plain.split("; "), len(plain)
    parts.append(plain[start:])
    stripped = [part.strip() for part in parts if part.strip()]
    if stripped:
        stripped[-1] = stripped[-1].removesuffix(".")
    return tuple(part for part in stripped if part)


def read_sentence(found: Remarks, sentence: str) -> None:
    """Adds what one sentence says; one of no known form stays text."""
    bare = re.sub(r"^alt\.\s+", "", sentence, flags=re.IGNORECASE)
    for pattern, rule in _RULES:
        match = pattern.match(bare)
        if match and rule(found, match, sentence):
            return
    found.kept.append(bare)
    if not _KNOWN_TEXT.match(bare):
        found.unknown.append(_beginning(bare))


def _beginning(sentence: str) -> str:
    """The first two words, up to the first digit or mark: enough to see what kind of thing it is."""
    words = re.split(r"[\d:'\"(]", sentence)[0].split()[:2]
    return " ".join(words) or "(a number or sign)"


def _weak(found: Remarks, match: re.Match[str], _: str) -> bool:
    kind = NameKind.FORMER if match["how"].lower() == "f" else NameKind.ALIAS
    found.weak_names.append((match["name"].strip(), kind))
    return bool(match["name"].strip())


def _born(found: Remarks, match: re.Match[str], _: str) -> bool:
    day = written_date(match["text"])
    if day is not None:
        found.birth_dates.append(day)
    return day is not None


def _gender(found: Remarks, match: re.Match[str], _: str) -> bool:
    found.gender = match["text"].strip().lower()
    return True


def _email(found: Remarks, match: re.Match[str], _: str) -> bool:
    found.emails.append(match["text"].strip(" ,."))
    return True


def _sign(found: Remarks, match: re.Match[str], _: str) -> bool:
    found.numbers.append(Number(match["label"].strip(), match["value"].strip()))
    return True


def _number(found: Remarks, match: re.Match[str], _: str) -> bool:
    value = match["value"].strip()
    notes: list[str] = []
    while tail := _PAPER_DATE.search(value):
        notes.insert(0, tail.group().strip())
        value = value[: tail.start()].rstrip(" ,;")
    country = None
    if place := re.search(r"\s*\(([^()]*(?:\([^()]*\))?)\)$", value):
        country, value = place[1].strip(), value[: place.start()].strip()
    if not re.search(r"\d|^[A-Z]{4,}", value) or len(value) > 120:
        return False
    found.numbers.append(Number(match["label"].strip(" :"), value, country, "; ".join(notes) or None))
    return True


def _currency(found: Remarks, match: re.Match[str], _: str) -> bool:
    found.numbers.append(Number("Digital Currency Address", match["value"], note=match["coin"]))
    return True


def _act(found: Remarks, match: re.Match[str], _: str) -> bool:
    if written_day(match["day"]) is None:
        return False
    found.acts.setdefault(match["act"], {})[match["what"].lower()] = match["day"]
    return True


def _into(name: str) -> Rule:
    """A rule that puts the text into the list called `name`."""

    def rule(found: Remarks, match: re.Match[str], _: str) -> bool:
        text = match["text"].strip()
        while text.endswith(")") and text.count(")") > text.count("("):
            text = text[:-1].rstrip()  # the whole sentence stood in brackets
        if text:
            getattr(found, name).append(text)
        return bool(text)

    return rule


_PAPER_DATE = re.compile(
    r"[\s,]+(?:\(?(?:issued|expires|expired|valid|Date of Issue|Issue Date|Expire Date)\b"
    r"(?:(?!\b(?:issued|expires)\b)[^()])*\)?)$",
    re.IGNORECASE,
)
_LABEL = (
    r"(?:[A-Z][\w.'&/-]*\s+|\([A-Z][^)]*\)\s+|of\s+|the\s+|de\s+|del\s+|para\s+|and\s+)*?"
    r"(?:No\.?s?|Nos\.|Number|Numero|#|Code|ID|Card|Identification|Passport|Pasaporte|License|Licence|Certificate|Reg\.|"
    r"D\.N\.I\.|C\.U\.I\.?T?\.?|C\.U\.R\.P\.|C\.U\.I\.L\.|C\.I\.F\.|N\.I\.E\.|R\.F\.C\.|R\.T\.N\.|RTN|I\.F\.E\.|C\.U\.I\.P\.|N\.I\.F\.|C\.I\.N\.|C\.R\.|FEIN|tax identification number|Tax Registration|"
    r"Servicio Militar Nacional|CNP|SSN|RFC|RUC|RUT|CUIT|CNPJ|CPF|"
    r"NIT|RIF|NIE|LEI|ISIN|BIK|SWIFT/BIC|SWIFT|IMO|MMSI|Telephone|Phone|PHONE|Fax|FAX|TEL|Kartu|UAE ID|"
    r"Bosnian Personal ID|USCC|Credential|Credencial electoral|VisaNumberID|Stateless Person)"
    r"(?:\s*\([A-Za-z][^)]*\))?(?:\s*(?:No\.?|Number|#))?(?:\s*IMO)?:?"
)
_RULES: tuple[tuple[re.Pattern[str], Rule], ...] = (
    (re.compile(r"(?P<how>[afn])\.k\.a\.\s*'(?P<name>.*?)'?$", re.IGNORECASE), _weak),
    (re.compile(r"DOB:?\s+(?P<text>.+)$"), _born),
    (re.compile(r"POB:?\s+(?P<text>.+)$"), _into("birth_places")),
    (re.compile(r"(?:nationality(?! of)|citizen)\s*:?\s+(?P<text>.+)$", re.IGNORECASE), _into("nationalities")),
    (re.compile(r"(?:Nationality of Registration|Registration Country):?\s+(?P<text>.+)$", re.IGNORECASE), _into("countries")),
    (re.compile(r"Gender:?\s+(?P<text>Male|Female)$", re.IGNORECASE), _gender),
    (re.compile(r"(?:E-?mail(?: Address)?:?\s*)(?P<text>\S+@\S+?)(?:\s*\(.*\))?$", re.IGNORECASE), _email),
    (re.compile(r"(?P<text>[^\s@]+@[^\s@]+\.\w+)(?:\s*\(e-?mail\))?$", re.IGNORECASE), _email),
    (re.compile(r"Website:?\s+(?P<text>\S+)(?:\s*\(.*\))?$", re.IGNORECASE), _into("websites")),
    (re.compile(r"\(?Linked To:\s*(?P<text>.+)$", re.IGNORECASE), _into("linked")),
    (re.compile(r"Digital Currency Address\s*-\s*(?P<coin>\w+)\s+(?P<value>\S+)$", re.IGNORECASE), _currency),
    (re.compile(r"(?P<what>Listing|Effective) Date \((?P<act>[^)]+)\):?\s*(?P<day>.+)$"), _act),
    (re.compile(r"(?P<label>(?:Previous |Other )?Aircraft (?:Manufacturer's Serial Number|Construction Number|Tail Number"
                r"|Mode S Transponder Code)(?:\s*\([^)]*\))?)\s+(?P<value>[^()]{1,40})$"), _sign),
    (re.compile(rf"(?P<label>{_LABEL})\s+(?P<value>\S.*)$"), _number),
)  # fmt: skip
_KNOWN_TEXT = re.compile(
    r"Secondary sanctions risk|Additional Sanctions Information|Transactions Prohibited|Executive Order|CAATSA|"
    r"Organization Type|Organization Established|Target Type|Aircraft (Model|Manufacture Date|Operator|Type)|"
    r"Vessel (Year|Type|Flag|Owner|Operator)|(Former|Other|Previous) Vessel|For more information|all offices worldwide|"
    r"Equity Ticker|Issuer Name|Other Information|\(?Linked To|Subject to|(Former|Current)?\s*Member\b|License\b|"
    r"IFCA|PEESA|Peesa|INA |Transport of|Effective|Listing|Purchase/Sales For Divestment",
    re.IGNORECASE,
)
