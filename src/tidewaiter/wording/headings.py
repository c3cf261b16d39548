"""The fixed words of a sheet, in English and German."""

from __future__ import annotations

from tidewaiter.wording.labels import Lang

__all__ = ["HEADINGS", "ground", "heading"]


def heading(key: str, lang: Lang = Lang.EN, **facts: object) -> str:
    """The words kept under `key` in `lang`, with `facts` filled in. Raises KeyError for an unknown key."""
    return HEADINGS[key][lang is Lang.DE].format(**facts)


def ground(fact: str, value: str, lang: Lang = Lang.EN) -> str:
    """One reason why a regime binds or may bind; the bare fact where no wording is on file."""
    key = f"ground_{fact}"
    if key not in HEADINGS:
        return f"{fact.replace('_', ' ')} {value}".strip()
    return heading(key, lang, value=value)


HEADINGS: dict[str, tuple[str, str]] = {
    "where": ("WHERE TO", "WOHIN"),
    "whom": ("TO WHOM", "AN WEN"),
    "what": ("WHAT", "WAS"),
    "for_what": ("FOR WHAT", "WOFÜR"),
    "regimes": ("WHOSE LAW", "WESSEN RECHT"),
    "why": ("WHY", "WARUM"),
    "unknown": ("WHAT IS NOT KNOWN", "WAS NICHT BEKANNT IST"),
    "to_do": ("WHAT TO DO", "WAS ZU TUN IST"),
    "noted": ("NOTED (changes nothing by itself)", "VERMERKT (ändert für sich nichts)"),
    "also": ("Also {others}.", "Ebenso {others}."),
    "also_open": ("Open besides: {others}", "Außerdem offen: {others}"),
    "more_sources": ("{n} more", "{n} weitere"),
    "covered": (
        "A held authorisation covers it: {numbers}; its conditions are to be kept.",
        "Eine vorliegende Genehmigung deckt das: {numbers}; ihre Auflagen sind einzuhalten.",
    ),
    "findings": ("FINDINGS", "BEFUNDE"),
    "notes": ("NOTES (they change nothing by themselves)", "HINWEISE (sie ändern für sich nichts)"),
    "questions": ("QUESTIONS STILL OPEN", "OFFENE FRAGEN"),
    "answered": ("QUESTIONS ANSWERED", "BEANTWORTETE FRAGEN"),
    "tasks": ("TO BE DONE", "ZU TUN"),
    "basis": ("BASIS", "GRUNDLAGE"),
    "all_matches": ("EVERY MATCH ABOVE THE RETRIEVAL LINE", "ALLE ÄHNLICHEN EINTRÄGE ÜBER DER SUCHLINIE"),
    "complete": ("complete", "vollständig"),
    "not_complete": ("NOT COMPLETE: must not be released", "NICHT VOLLSTÄNDIG: keine Freigabe"),
    "as_of": ("law as of {day} ({source})", "Recht vom {day} ({source})"),
    "known_at": ("known at {day}", "Kenntnisstand {day}"),
    "from_asked": ("as asked", "wie verlangt"),
    "from_shipment_date": ("day of shipment", "Versandtag"),
    "from_date": ("day of the order", "Auftragstag"),
    "from_today": ("today: the order has no date", "heute: der Auftrag hat kein Datum"),
    "binds": ("binds", "bindet"),
    "binds_not": ("not shown to bind", "Bindung nicht erkennbar"),
    "binds_unknown": ("may bind, not known", "bindet vielleicht, nicht bekannt"),
    "ask": ("Ask", "Fragen"),
    "step": ("Step", "Schritt"),
    "trail": ("WHAT WAS ASKED: {regime}", "WAS GEFRAGT WURDE: {regime}"),
    "trail_apart": ("under every law alike", "unter jedem Recht gleich"),
    "trail_silent": ("{n} more rules asked: nothing found", "{n} weitere Regeln gefragt: nichts gefunden"),
    "cited": ("Source", "Quelle"),
    "evidence": ("Why", "Beleg"),
    "unverified": ("not verified at the source", "nicht an der Quelle geprüft"),
    "whole_order": ("the whole order", "der ganze Auftrag"),
    "goods_line": ("goods line {n}", "Warenposition {n}"),
    "route_leg": ("route leg {n}", "Transportabschnitt {n}"),
    "file_owner": ("owner file, no. {n}", "Eigentümerdatei, Nr. {n}"),
    "more_owners": (
        "{n} more by the owner files: no listing found",
        "{n} weitere laut Eigentümerdateien: kein Listeneintrag gefunden",
    ),
    "owner_file": ("owners: {file} ({form})", "Eigentümer: {file} ({form})"),
    "holdings": ("{n} holdings", "{n} Beteiligungen"),
    "destination": ("destination", "Bestimmungsland"),
    "end_use": ("end use", "Endverwendung"),
    "field_parties": ("parties", "Beteiligte"),
    "field_country": ("country", "Land"),
    "field_nationality": ("nationality", "Staatsangehörigkeit"),
    "field_address": ("address", "Anschrift"),
    "field_email": ("mail address", "E-Mail-Adresse"),
    "field_incorporated": ("day of registration", "Eintragungsdatum"),
    "field_us_person": ("US person", "US-Person"),
    "field_hs": ("customs code", "Warennummer"),
    "field_eccn": ("ECCN", "ECCN"),
    "field_origin": ("origin", "Ursprung"),
    "field_us_content": ("US content", "US-Anteil"),
    "field_place": ("place", "Ort"),
    "field_delivery": ("delivery", "Lieferung"),
    "field_payment": ("payment", "Zahlung"),
    "field_payer_country": ("country of the payer", "Land des Zahlers"),
    "field_currency": ("currency", "Währung"),
    "field_route": ("route", "Transportweg"),
    "field_history": ("history", "Vorgeschichte"),
    "field_answers": ("answers", "Antworten"),
    "field_refused_before": ("earlier refusal", "frühere Ablehnung"),
    "field_previous_destinations": ("earlier destinations", "frühere Ziele"),
    "field_changes": ("changes", "Änderungen"),
    "field_assurances": ("papers on file", "vorliegende Papiere"),
    "field_identifiers": ("identifiers", "Kennnummern"),
    "field_website": ("website", "Website"),
    "not_stated": ("not stated", "nicht angegeben"),
    "no_listing": ("no listing found", "kein Listeneintrag gefunden"),
    "near": ("{n} below the alert line", "{n} unter der Alarmlinie"),
    "hit": ("HIT", "TREFFER"),
    "not_in_force": ("listed, not in force on {day}:", "gelistet, am {day} nicht in Kraft:"),
    "search_gap": ("could not be searched in full", "nicht vollständig durchsuchbar"),
    "kinds_guessed": (
        "kind of {n} parties not stated, taken from role or legal form",
        "Art von {n} Beteiligten nicht angegeben, aus Rolle oder Rechtsform erschlossen",
    ),
    "kind_guessed": (
        "kind not stated, taken from role or legal form: {parties}",
        "Art nicht angegeben, aus Rolle oder Rechtsform erschlossen: {parties}",
    ),
    "ground_declared": ("named by the order", "im Auftrag genannt"),
    "ground_established": ("exporter established in {value}", "Ausführer ansässig in {value}"),
    "ground_in_us": ("goods leave the United States", "Waren verlassen die USA"),
    "ground_leaving": ("goods leave for {value}", "Waren gehen nach {value}"),
    "ground_us_origin": ("US origin", "US-Ursprung"),
    "ground_us_content": ("US content {value}", "US-Anteil {value}"),
    "ground_us_person": ("US person {value}", "US-Person {value}"),
    "ground_dollar": ("paid in US dollars", "Zahlung in US-Dollar"),
    "ground_unknown_exporter": ("exporter not known", "Ausführer nicht bekannt"),
    "ground_unknown_destination": ("destination not known", "Bestimmungsland nicht bekannt"),
    "ground_unknown_origin": ("origin not known", "Ursprung nicht bekannt"),
    "ground_unknown_content": ("US content not known", "US-Anteil nicht bekannt"),
    "hidden": (
        "the name holds characters that cannot be seen: {signs}",
        "der Name enthält unsichtbare Zeichen: {signs}",
    ),
    "see": ("→ reasons {numbers}", "→ Gründe {numbers}"),
    "use_starter": (
        "To go on: import the official lists ('tidewaiter lists update', or 'tidewaiter lists import LIST FILE'), "
        "or accept the starter list for a trial with --starter.",
        "Weiter: die amtlichen Listen einlesen ('tidewaiter lists update' oder 'tidewaiter lists import LISTE "
        "DATEI'), oder für eine Probe die Starterliste mit --starter gelten lassen.",
    ),
    "published": ("published {day}", "veröffentlicht {day}"),
    "received": ("received {day}", "erhalten {day}"),
    "listings": ("{n} listings", "{n} Einträge"),
    "starter": (
        "Starter list ({n} listings, {day}): a sample, NOT AN OFFICIAL LIST.",
        "Starterliste ({n} Einträge, {day}): eine Auswahl, KEINE AMTLICHE LISTE.",
    ),
    "engine": ("engine {version} ({kind})", "Programm {version} ({kind})"),
    "origin": ("origin {country}", "Ursprung {country}"),
    "quantity": ("quantity {n}", "Menge {n}"),
    "no_lists": ("No list at all was searched.", "Es wurde keine Liste durchsucht."),
    "other_name": (" as {name!r}", " als {name!r}"),
    "name_alike": ("name {likeness}", "Name {likeness}"),
    "column_example": ("example", "Beispiel"),
    "column_outcome": ("outcome", "Ergebnis"),
    "column_complete": ("complete", "vollständig"),
    "column_reason": ("first reason", "erster Grund"),
    "no": ("no", "nein"),
}
