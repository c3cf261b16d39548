"""What each word of a closed vocabulary is called in English and German."""

from __future__ import annotations

from enum import StrEnum

from tidewaiter.model.listing import ListState
from tidewaiter.model.words import (
    AliasStrength,
    Answer,
    AskedKind,
    Band,
    EntityKind,
    EvidenceKind,
    Level,
    LinkKind,
    Outcome,
    Regime,
    Role,
    Stage,
    Standing,
    TransportMode,
)

__all__ = ["LABELS", "OUTCOME_MEANS", "Lang", "label", "meaning"]


class Lang(StrEnum):
    """A language that Tidewaiter writes."""

    EN = "en"
    DE = "de"


def label(word: StrEnum, lang: Lang = Lang.EN) -> str:
    """What `word` is called in `lang`; the bare word where no label is on file."""
    names = LABELS.get(type(word), {}).get(word.value)
    return word.value.replace("_", " ") if names is None else names[lang is Lang.DE]


def meaning(outcome: Outcome, lang: Lang = Lang.EN) -> str:
    """What the outcome means for the order, in one sentence without a final stop."""
    return OUTCOME_MEANS[outcome][lang is Lang.DE]


OUTCOME_MEANS: dict[Outcome, tuple[str, str]] = {
    Outcome.PROHIBITED: (
        "barred unless an authority grants a derogation or a specific licence",
        "untersagt, solange keine Behörde eine Ausnahme oder Einzelgenehmigung erteilt",
    ),
    Outcome.LICENCE_REQUIRED: (
        "a licence is the normal way; without one the order must not leave",
        "eine Genehmigung ist der übliche Weg; ohne sie darf der Auftrag nicht hinaus",
    ),
    Outcome.REVIEW: (
        "a person must decide before anything leaves",
        "ein Mensch muss entscheiden, bevor etwas hinausgeht",
    ),
    Outcome.INCOMPLETE: (
        "something needed is missing, unreadable, stale or unknown; not to be released",
        "Nötiges fehlt, ist unlesbar, veraltet oder unbekannt; keine Freigabe",
    ),
    Outcome.NO_OBSTACLE: (
        "no obstacle found by these checks, on these lists, on this day",
        "durch diese Prüfungen, auf diesen Listen, an diesem Tag kein Hindernis gefunden",
    ),
}

LABELS: dict[type[StrEnum], dict[str, tuple[str, str]]] = {
    Outcome: {
        "prohibited": ("prohibited", "verboten"),
        "licence_required": ("licence required", "genehmigungspflichtig"),
        "review": ("review", "Prüfung nötig"),
        "incomplete": ("incomplete", "unvollständig"),
        "no_obstacle": ("no obstacle found", "kein Hindernis gefunden"),
    },
    Level: {
        "prohibited": ("prohibited", "verboten"),
        "licence_required": ("licence required", "genehmigungspflichtig"),
        "review": ("review", "Prüfung"),
        "incomplete": ("incomplete", "unvollständig"),
        "note": ("note", "Hinweis"),
    },
    TransportMode: {
        "air": ("air", "Luft"),
        "sea": ("sea", "See"),
        "road": ("road", "Straße"),
        "rail": ("rail", "Schiene"),
        "courier": ("courier", "Kurier"),
    },
    Role: {
        "exporter": ("exporter", "Ausführer"),
        "buyer": ("buyer", "Käufer"),
        "intermediate_consignee": ("intermediate consignee", "Zwischenempfänger"),
        "ultimate_consignee": ("ultimate consignee", "Endempfänger"),
        "end_user": ("end user", "Endverwender"),
        "payer": ("payer", "Zahler"),
        "bank": ("bank", "Bank"),
        "freight_forwarder": ("freight forwarder", "Spediteur"),
        "agent": ("agent", "Vertreter"),
        "carrier": ("carrier", "Frachtführer"),
        "vessel": ("vessel", "Schiff"),
        "notify": ("notify party", "zu benachrichtigende Partei"),
        "owner": ("owner", "Eigentümer"),
        "officer": ("officer", "Organmitglied"),
        "manufacturer": ("manufacturer", "Hersteller"),
    },
    Band: {
        "confirmed": ("confirmed", "bestätigt"),
        "probable": ("probable", "wahrscheinlich"),
        "possible": ("possible", "möglich"),
        "weak": ("weak", "schwach"),
    },
    LinkKind: {
        "reference": ("sign", "Zeichen"),
        "identifier": ("number", "Nummer"),
        "name_and_birth_date": ("name and date of birth", "Name und Geburtsdatum"),
    },
    EvidenceKind: {
        "name": ("name", "Name"),
        "name_rarity": ("rarity of the name", "Seltenheit des Namens"),
        "name_length": ("length of the name", "Länge des Namens"),
        "alias_strength": ("strength of the alias", "Verlässlichkeit des Aliasnamens"),
        "kind": ("kind", "Art"),
        "identifier": ("identifier", "Kennnummer"),
        "birth_date": ("date of birth", "Geburtsdatum"),
        "gender": ("gender", "Geschlecht"),
        "country": ("country", "Land"),
        "address": ("address", "Anschrift"),
        "email_domain": ("mail domain", "E-Mail-Domäne"),
        "number": ("number in the name", "Zahl im Namen"),
        "base": ("before any evidence", "vor jedem Beleg"),
    },
    Standing: {
        "yes": ("yes", "ja"),
        "no": ("no", "nein"),
        "unknown": ("not known", "nicht bekannt"),
    },
    Answer: {
        "yes": ("yes", "ja"),
        "no": ("no", "nein"),
        "unknown": ("not known", "nicht bekannt"),
        "not_asked": ("not asked", "nicht gefragt"),
    },
    Stage: {
        "nexus": ("does this law reach the order", "erfasst dieses Recht den Auftrag"),
        "item": ("the item", "das Gut"),
        "destination": ("destination and embargo", "Bestimmung und Embargo"),
        "control_list": ("control list", "Güterliste"),
        "parties": ("lists and parties", "Listen und Beteiligte"),
        "end_use": ("end use and end user", "Endverwendung und Endverwender"),
        "exceptions": ("exceptions", "Ausnahmen"),
        "ownership": ("ownership", "Eigentum"),
        "duties": ("duties", "Pflichten"),
        "guidance": ("guidance", "Hinweise der Behörden"),
        "completeness": ("completeness", "Vollständigkeit"),
    },
    Regime: {
        "US": ("United States", "USA"),
        "EU": ("European Union", "Europäische Union"),
        "GB": ("United Kingdom", "Vereinigtes Königreich"),
        "DE": ("Germany", "Deutschland"),
        "UN": ("United Nations", "Vereinte Nationen"),
        "CH": ("Switzerland", "Schweiz"),
        "JP": ("Japan", "Japan"),
        "CA": ("Canada", "Kanada"),
        "AU": ("Australia", "Australien"),
    },
    ListState: {
        "current": ("current", "aktuell"),
        "stale": ("too old", "zu alt"),
        "undated": ("without a date", "ohne Datum"),
        "starter": ("starter list only", "nur Starterliste"),
        "broken": ("broken", "beschädigt"),
        "missing": ("not imported", "nicht eingelesen"),
    },
    AskedKind: {
        "person": ("person", "Person"),
        "company": ("company", "Unternehmen"),
        "organisation": ("organisation", "Organisation"),
        "vessel": ("vessel", "Schiff"),
        "aircraft": ("aircraft", "Luftfahrzeug"),
    },
    EntityKind: {
        "person": ("person", "Person"),
        "company": ("company", "Unternehmen"),
        "organisation": ("organisation", "Organisation"),
        "vessel": ("vessel", "Schiff"),
        "aircraft": ("aircraft", "Luftfahrzeug"),
        "address": ("address", "Anschrift"),
        "unknown": ("unknown", "unbekannt"),
    },
    AliasStrength: {
        "strong": ("strong", "stark"),
        "weak": ("weak", "schwach"),
        "unknown": ("not stated", "nicht angegeben"),
    },
}
