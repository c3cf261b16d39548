"""The sentences of the grounds on which a regime binds, may bind, or does not, in English and German."""

from __future__ import annotations

from collections.abc import Mapping

from tidewaiter.wording.labels import Lang

__all__ = ["ground_sentence"]


def ground_sentence(fact: str, facts: Mapping[str, str], lang: Lang = Lang.EN) -> str:
    """One reason why a regime binds, may bind or does not, filled with `facts`; the bare fact with its value where no
    wording is on file."""
    words = _WORDS.get(fact)
    if words is None:
        return f"{fact.replace('_', ' ')} {facts.get('value', '')}".strip()
    return words[lang is Lang.DE].format_map(_Facts(facts))


class _Facts(dict[str, str]):
    """Facts of which a missing one is a dash."""

    def __missing__(self, key: str) -> str:
        return "-"


_WORDS: dict[str, tuple[str, str]] = {
    "declared": ("named by the order", "im Auftrag genannt"),
    "established": ("exporter established in {value}", "Ausführer ansässig in {value}"),
    "eu_outermost": (
        "exporter in {value}, which belongs to the Union as far as was read",
        "Ausführer in {value}, das zur Union gehört, soweit nachgelesen",
    ),
    "eu_address": (
        "exporter with an address in the Union ({value}) and another country",
        "Ausführer mit Anschrift in der Union ({value}) und einem anderen Land",
    ),
    "eu_national": (
        "exporter a national of the Union ({value})",
        "Ausführer ist Staatsangehöriger der Union ({value})",
    ),
    "eu_owned": (
        "exporter owned from the Union ({value}), which does not bind the exporter itself",
        "Ausführer im Eigentum aus der Union ({value}), was ihn selbst nicht bindet",
    ),
    "eu_dealing": (
        "{value} takes part from the Union in a delivery out of it or past it",
        "{value} wirkt aus der Union an einer Lieferung aus ihr oder an ihr vorbei mit",
    ),
    "eu_serving": (
        "{value} in the Union is bound in its own service",
        "{value} in der Union ist in der eigenen Leistung gebunden",
    ),
    "eu_transit": (
        "goods pass through the Union in {value}",
        "Waren werden durch die Union durchgeführt ({value})",
    ),
    "unknown_departure": (
        "where the goods leave from is not known",
        "woher die Waren abgehen, ist nicht bekannt",
    ),
    "in_us": ("goods leave or cross the United States", "Waren verlassen oder durchqueren die USA"),
    "from_germany": ("goods leave Germany for {value}", "Waren verlassen Deutschland nach {value}"),
    "german_national": (
        "{value}, a German national, acts",
        "{value} wirkt mit und hat deutsche Staatsangehörigkeit",
    ),
    "leaving": ("goods leave for {value}", "Waren gehen nach {value}"),
    "gb_established": ("{value} in the United Kingdom", "{value} im Vereinigten Königreich"),
    "gb_serving": (
        "{value} in the United Kingdom serves the order, bound in what it does itself",
        "{value} im Vereinigten Königreich ist für den Auftrag tätig, gebunden in eigenem Tun",
    ),
    "gb_address": (
        "{value} with an address in the United Kingdom",
        "{value} mit Anschrift im Vereinigten Königreich",
    ),
    "gb_national": (
        "{value}, a national of the United Kingdom",
        "{value}, mit Staatsangehörigkeit des Vereinigten Königreichs",
    ),
    "gb_crossed": (
        "goods leave or cross the United Kingdom ({value})",
        "Waren verlassen oder durchqueren das Vereinigte Königreich ({value})",
    ),
    "gb_northern_ireland": (
        "Northern Ireland, where the dual-use Regulation of the Union applies",
        "Nordirland, wo die Dual-Use-Verordnung der Union gilt",
    ),
    "us_origin": ("US origin", "US-Ursprung"),
    "us_person": ("US person {value}", "US-Person {value}"),
    "us_established": ("{value} in the United States", "{value} in den USA"),
    "us_people": ("US persons take part, as answered", "US-Personen wirken mit, laut Antwort"),
    "us_owned": (
        "exporter in the hands of US persons ({owners}), which counts for {place_en}",
        "Ausführer in der Hand von US-Personen ({owners}), was für {place_de} zählt",
    ),
    "us_owned_perhaps": (
        "US persons ({owners}, {share}) may own or control the exporter, which counts for {place_en}",
        "US-Personen ({owners}, {share}) besitzen oder beherrschen vielleicht den Ausführer, was für {place_de} zählt",
    ),
    "us_owners_unknown": (
        "who owns the exporter is not known, which counts for {place_en}",
        "Eigentümer des Ausführers nicht bekannt, was für {place_de} zählt",
    ),
    "us_owned_denied": (
        "exporter not in the hands of US persons, as answered",
        "Ausführer nicht in der Hand von US-Personen, laut Antwort",
    ),
    "dollar": ("paid in US dollars", "Zahlung in US-Dollar"),
    "dollar_confirmed": (
        "paid in US dollars through a US bank, as answered",
        "Zahlung in US-Dollar über eine US-Bank, laut Antwort",
    ),
    "dollar_denied": (
        "paid in US dollars without a US bank, as answered",
        "Zahlung in US-Dollar ohne US-Bank, laut Antwort",
    ),
    "us_content": (
        "line {line}: US content {share}, above {level} for {place_en} (15 CFR {paragraph})",
        "Position {line}: US-Anteil {share}, über {level} für {place_de} (15 CFR {paragraph})",
    ),
    "us_content_below": (
        "line {line}: US content {share}, not above {level} for {place_en} (15 CFR {paragraph})",
        "Position {line}: US-Anteil {share}, nicht über {level} für {place_de} (15 CFR {paragraph})",
    ),
    "us_content_none": ("no US content", "kein US-Anteil"),
    "us_content_any": (
        "line {line}: US content {share}; {content_en} in it count from the first cent for {place_en} (15 CFR {paragraph})",
        "Position {line}: US-Anteil {share}; {content_de} darin zählen für {place_de} ab dem ersten Cent (15 CFR {paragraph})",
    ),
    "us_content_unclassified": (
        "line {line}: US content {share}, line without a number; {content_en} in it count from the first cent for {place_en} (15 CFR {paragraph})",
        "Position {line}: US-Anteil {share}, ohne Nummer; {content_de} darin zählen für {place_de} ab dem ersten Cent (15 CFR {paragraph})",
    ),
    "us_content_counted": (
        "line {line}: US content that counts from the first cent for {place_en}, as answered (15 CFR {paragraph})",
        "Position {line}: US-Anteil, der für {place_de} ab dem ersten Cent zählt, laut Antwort (15 CFR {paragraph})",
    ),
    "us_content_ofac": (
        "line {line}: US content {share}, not above {level} (15 CFR {paragraph}) and not below it either (31 CFR 560.420)",
        "Position {line}: US-Anteil {share}, nicht über {level} (15 CFR {paragraph}), aber auch nicht darunter (31 CFR 560.420)",
    ),
    "us_content_report": (
        "line {line}: technology with US content {share}, not above {level} for {place_en}, which counts once reported (15 CFR {paragraph}(3))",
        "Position {line}: Technologie mit US-Anteil {share}, nicht über {level} für {place_de}, was nach einem Bericht zählt (15 CFR {paragraph}(3))",
    ),
    "us_content_unread": (
        "line {line}: US content {share}; the level of that day for {place_en}, perhaps {level}, was not read",
        "Position {line}: US-Anteil {share}; die Schwelle dieses Tages für {place_de}, vielleicht {level}, wurde nicht gelesen",
    ),
    "us_content_placeless": (
        "line {line}: US content {share}, more than the lowest level {level}, and no place is known",
        "Position {line}: US-Anteil {share}, mehr als die niedrigste Schwelle {level}, und kein Ort bekannt",
    ),
    "direct_product": (
        "line {line} ({number}) for {place_en}: perhaps a direct product (15 CFR 734.9{paragraphs})",
        "Position {line} ({number}) für {place_de}: vielleicht Direct Product (15 CFR 734.9{paragraphs})",
    ),
    "direct_product_unclassified": (
        "line {line} without a number for {place_en}: perhaps a direct product (15 CFR 734.9{paragraphs})",
        "Position {line} ohne Nummer für {place_de}: vielleicht Direct Product (15 CFR 734.9{paragraphs})",
    ),
    "direct_product_confirmed": (
        "line {line} ({number}) for {place_en}: direct product, as answered (15 CFR 734.9{paragraphs})",
        "Position {line} ({number}) für {place_de}: Direct Product, laut Antwort (15 CFR 734.9{paragraphs})",
    ),
    "direct_product_denied": (
        "line {line} ({number}) for {place_en}: no direct product, as answered (15 CFR 734.9{paragraphs})",
        "Position {line} ({number}) für {place_de}: kein Direct Product, laut Antwort (15 CFR 734.9{paragraphs})",
    ),
    "direct_product_excluded": (
        "line {line} ({number}) for {place_en}: 15 CFR 734.9{paragraphs} asks nothing of goods that leave {leaves} (Supplement No. 3 to Part 746)",
        "Position {line} ({number}) für {place_de}: 15 CFR 734.9{paragraphs} verlangt nichts für Waren aus {leaves} (Anhang 3 zu Part 746)",
    ),
    "unknown_exporter": ("exporter not known", "Ausführer nicht bekannt"),
    "unknown_destination": ("destination not known", "Bestimmungsland nicht bekannt"),
    "unknown_origin": ("origin not known", "Ursprung nicht bekannt"),
    "unknown_content": ("US content not known", "US-Anteil nicht bekannt"),
}
