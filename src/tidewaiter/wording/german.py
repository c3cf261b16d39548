"""German where a table of names or a citation gives English or bare words: articles of countries, the small words of sources."""

from __future__ import annotations

import re

__all__ = ["quoted", "source", "with_preposition"]

# The name as the order of countries has it: its accusative and its dative, each with the article.
_NAMES: dict[str, tuple[str, str]] = {
    "Dominikanische Republik": ("die Dominikanische Republik", "der Dominikanischen Republik"),
    "Irak": ("den Irak", "dem Irak"),
    "Jemen": ("den Jemen", "dem Jemen"),
    "Libanon": ("den Libanon", "dem Libanon"),
    "Malediven": ("die Malediven", "den Malediven"),
    "Mongolei": ("die Mongolei", "der Mongolei"),
    "Niederlande": ("die Niederlande", "den Niederlanden"),
    "Philippinen": ("die Philippinen", "den Philippinen"),
    "Republik Moldau": ("die Republik Moldau", "der Republik Moldau"),
    "Schweiz": ("die Schweiz", "der Schweiz"),
    "Seychellen": ("die Seychellen", "den Seychellen"),
    "Slowakei": ("die Slowakei", "der Slowakei"),
    "Sonderverwaltungsregion Hongkong": (
        "die Sonderverwaltungsregion Hongkong",
        "der Sonderverwaltungsregion Hongkong",
    ),
    "Sonderverwaltungsregion Macau": (
        "die Sonderverwaltungsregion Macau",
        "der Sonderverwaltungsregion Macau",
    ),
    "Sudan": ("den Sudan", "dem Sudan"),
    "Südsudan": ("den Südsudan", "dem Südsudan"),
    "Tschad": ("den Tschad", "dem Tschad"),
    "Türkei": ("die Türkei", "der Türkei"),
    "Ukraine": ("die Ukraine", "der Ukraine"),
    "Vereinigte Arabische Emirate": (
        "die Vereinigten Arabischen Emirate",
        "den Vereinigten Arabischen Emiraten",
    ),
    "Vereinigte Staaten": ("die Vereinigten Staaten", "den Vereinigten Staaten"),
    "Vereinigtes Königreich": ("das Vereinigte Königreich", "dem Vereinigten Königreich"),
    "Westsahara": ("die Westsahara", "der Westsahara"),
    "Zentralafrikanische Republik": ("die Zentralafrikanische Republik", "der Zentralafrikanischen Republik"),
}
_WITH_ACCUSATIVE = {"nach": "in", "für": "für", "durch": "durch"}
_WITH_DATIVE = {"in": "in", "aus": "aus", "von": "von", "zu": "zu", "mit": "mit"}
_DRAWN = {"in dem": "im", "von dem": "vom", "zu dem": "zum", "zu der": "zur"}


def with_preposition(preposition: str, name: str) -> str:
    """The name behind that preposition, with the article and in the case that they ask for; as it stands where the country
    has no article. The preposition may be written with a capital."""
    word = preposition.casefold()
    if name not in _NAMES or word not in {*_WITH_ACCUSATIVE, *_WITH_DATIVE}:
        return f"{preposition} {name}"
    accusative, dative = _NAMES[name]
    phrase = (
        f"{_WITH_ACCUSATIVE[word]} {accusative}"
        if word in _WITH_ACCUSATIVE
        else f"{_WITH_DATIVE[word]} {dative}"
    )
    for apart, drawn in _DRAWN.items():
        if phrase.startswith(f"{apart} "):
            phrase = drawn + phrase.removeprefix(apart)
    return phrase[0].upper() + phrase[1:] if preposition[0].isupper() else phrase


# A pair of English marks, or of plain ones; what stands in German ones already has none of the first.
_MARKS = re.compile(r"“([^“”„]*)”|\"([^\"]*)\"")


def quoted(text: str) -> str:
    """The text with what stands in quotation marks in German ones: „so“."""
    return _MARKS.sub(lambda found: f"„{found[1] if found[1] is not None else found[2]}“", text)


# Between paragraphs and numbers alone, so that titles stay in the language that they have.
_SMALL_WORDS = (
    (re.compile(r"(?<=[\d)]) to (?=[\d(])"), " bis "),
    (re.compile(r"(?<=[\d)]) and (?=[\d(])"), " und "),
    (re.compile(r"\bSupplements? No\. (?=\d)"), "Anhang Nr. "),
    (re.compile(r"(?<=Anhang Nr\. )(\d+) to Part "), r"\1 zu Part "),
    # Acts of the Union have German titles, and so do their parts.
    (re.compile(r"\bas (?:replaced|amended) by (?=Regulation \()"), "in der Fassung der "),
    (re.compile(r"\bDelegated (?=Regulation \()"), "Delegierte "),
    (re.compile(r"\bRegulation \(EC\)"), "Verordnung (EG)"),
    (re.compile(r"\bRegulation \(EU\)"), "Verordnung (EU)"),
    (re.compile(r"(?<=Verordnung \(E[GU]\) )No "), "Nr. "),
    (re.compile(r"\bAnnex (?=[IVXL]+[A-Za-z]{0,2}\b)"), "Anhang "),
    (re.compile(r"\bSection (?=[A-I]\b)"), "Abschnitt "),
    (re.compile(r"\bAnnexes (?=[IVXL]+[A-Za-z]{0,2}\b)"), "Anhänge "),
    (re.compile(r"(?:(?<=[IVXL])|(?<=[IVXL][A-Za-z])) and (?=[IVXL]+[A-Za-z]{0,2}\b)"), " und "),
    (re.compile(r"\bArticle (?=\d)"), "Artikel "),
    (re.compile(r"\bArts (?=\d)"), "Art. "),
    (re.compile(r"\brecital (?=\d)"), "Erwägungsgrund "),
    (re.compile(r"\brecitals (?=\d)"), "Erwägungsgründe "),
    (re.compile(r"\bDelegated Verordnung\b"), "Delegierte Verordnung"),
    (re.compile(r"\bImplementing Verordnung\b"), "Durchführungsverordnung"),
    (re.compile(r"\bAnnex as replaced by\b"), "Anhang, ersetzt durch"),
    (re.compile(r"\bAnnex as amended by\b"), "Anhang, geändert durch"),
    (re.compile(r"(?<=[,;] )Annex(?=$|[;,\]])"), "Anhang"),
    (re.compile(r"\bas (?:inserted|added) by (?=Verordnung)"), "eingefügt durch "),
    (re.compile(r"\bpoints? (?=\([a-z]\))"), "Buchst. "),
    # German acts are cited by paragraph (Absatz) and number: § 8 Abs. 1 Nr. 2.
    (re.compile(r"(?<=§ )(\d+[a-z]?)\((\d+[a-z]?)\)"), r"\1 Abs. \2"),
    (re.compile(r"(?<=§§ )(\d+[a-z]?)\((\d+[a-z]?)\)"), r"\1 Abs. \2"),
    (re.compile(r"(?<=Abs\. )(\d+[a-z]?), \((\d+[a-z]?)\)"), r"\1, \2"),
    (re.compile(r"(?<=\d )no\. (?=\d)"), "Nr. "),
    (re.compile(r"\bred flag (?=\d)", re.IGNORECASE), "Warnzeichen "),
    (re.compile(r"\bintroductory text\b"), "Einleitung"),
    (re.compile(r"(?<=, )as copied\b"), "Abschrift"),
)
# What we say of rules of our own.
_OWN = (
    ("rule of Tidewaiter itself, not of law", "Regel von Tidewaiter selbst, kein Rechtssatz"),
    ("what is not known is never no obstacle", "was nicht bekannt ist, gilt nie als kein Hindernis"),
    ("practice of export control, own judgement", "Praxis der Exportkontrolle, eigene Einschätzung"),
    ("own judgement", "eigene Einschätzung"),
    ("what papers cannot tell is asked", "was Papiere nicht sagen können, wird gefragt"),
    (
        "what is stated and judged by no rule goes to a person",
        "was genannt ist und keine Regel beurteilt, geht an einen Menschen",
    ),
    ("what was not looked at is said", "was nicht angesehen wurde, wird gesagt"),
    (
        "who runs two parties of one order may act for both",
        "wer zwei Beteiligte eines Auftrags führt, kann für beide handeln",
    ),
    ("the list of the exporter itself", "die eigene Liste des Ausführers"),
    ("no act asks for it", "kein Gesetz verlangt sie"),
)


def source(text: str) -> str:
    """A citation with its small words in German, `(a)(1) bis (3)`, `Anhang Nr. 4 zu Part 744`, with the German titles of
    acts of the Union, and what we say of rules of our own; other titles stay in their language."""
    for pattern, words in _SMALL_WORDS:
        text = pattern.sub(words, text)
    for english, german in _OWN:
        text = text.replace(english, german)
    return quoted(text)
