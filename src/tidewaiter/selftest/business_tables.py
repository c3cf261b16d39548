"""The selftest's own tables of legal forms, general words of business, and places."""

from __future__ import annotations

from typing import NamedTuple

from tidewaiter.selftest.tables import words_of

__all__ = ["ABBREVIATED", "ANYBODYS", "ENDINGS", "FORMS", "TRANSLATED", "Form"]


class Form(NamedTuple):
    """A legal form: its short spellings, its words in full, forms of other countries that mean the same, and spellings
    by which it is known but never written here."""

    short: tuple[str, ...]
    full: str
    elsewhere: tuple[str, ...]
    also: tuple[str, ...] = ()


FORMS = (
    Form(("LLC", "L.L.C."), "Limited Liability Company", ("OOO", "TOO", "GmbH", "SARL", "Ltd")),
    Form(("OOO", "ООО"), "Obshchestvo s ogranichennoi otvetstvennostyu", ("LLC", "Ltd", "GmbH"),
         ("Obshchestvo s ogranichennoy otvetstvennostyu", "Obshchestvo s ogranichenoy otvetstvennostyu")),
    Form(("Ltd", "Ltd.", "LTD", "LTD."), "Limited", ("LLC", "GmbH", "OOO", "Pte Ltd")),
    Form(("Co., Ltd.", "Co., Ltd", "Co. Ltd.", "Co Ltd", "CO., LTD.", "CO., LTD", "CO LTD"), "Company Limited",
         ("LLC", "Ltd", "K.K.")),
    Form(("JSC", "J.S.C."), "Joint Stock Company", ("AO", "AG", "S.A.", "PLC"), ("Joint-Stock Company",)),
    Form(("OJSC",), "Open Joint Stock Company", ("OAO", "PAO", "AG")),
    Form(("CJSC",), "Closed Joint Stock Company", ("ZAO", "JSC"),
         ("Private Joint Stock Company", "Closed Joint-Stock Company")),
    Form(("PJSC",), "Public Joint Stock Company", ("PAO", "PLC", "AG")),
    Form(("AO",), "Aktsionernoe obshchestvo", ("JSC", "AG"), ("Aktsionernoye obshchestvo",)),
    Form(("OAO",), "Otkrytoe aktsionernoe obshchestvo", ("OJSC", "JSC"),
         ("Otkrytoye aktsionernoye obshchestvo",)),
    Form(("ZAO",), "Zakrytoe aktsionernoe obshchestvo", ("CJSC", "JSC"),
         ("Zakrytoye aktsionernoye obshchestvo",)),
    Form(("PAO",), "Publichnoe aktsionernoe obshchestvo", ("PJSC", "PLC"),
         ("Publichnoye aktsionernoye obshchestvo",)),
    Form(("FGUP",), "Federalnoe gosudarstvennoe unitarnoe predpriyatie", ("FSUE",)),
    Form(("FSUE",), "Federal State Unitary Enterprise", ("FGUP",)),
    Form(("GmbH",), "Gesellschaft mit beschraenkter Haftung", ("Ltd", "LLC", "S.R.L.")),
    Form(("AG",), "Aktiengesellschaft", ("S.A.", "JSC", "PLC")),
    Form(("Inc", "Inc.", "INC", "INC."), "Incorporated", ("Corp.", "Ltd", "LLC")),
    Form(("Corp", "Corp.", "CORP", "CORP."), "Corporation", ("Inc.", "AG", "S.A.")),
    Form(("S.A.", "SA"), "Societe Anonyme", ("AG", "PLC", "JSC")),
    Form(("S.A. de C.V.", "S.A. DE C.V."), "Sociedad Anonima de Capital Variable", ("Inc.", "Ltd")),
    Form(("S.A.L.",), "Societe Anonyme Libanaise", ("JSC", "Ltd")),
    Form(("S.A.S.", "SAS"), "Sociedad por Acciones Simplificada", ("LLC", "Inc.")),
    Form(("SARL", "S.A.R.L."), "Societe a responsabilite limitee", ("LLC", "GmbH", "Ltd")),
    Form(("S.R.L.", "SRL"), "Societa a responsabilita limitata", ("GmbH", "LLC")),
    Form(("LTDA", "Ltda.", "LTDA."), "Limitada", ("Ltd", "SRL")),
    Form(("FZE",), "Free Zone Establishment", ("FZCO", "LLC")),
    Form(("FZCO",), "Free Zone Company", ("FZE", "LLC")),
    Form(("A.S.", "A.Ş."), "Anonim Sirketi", ("JSC", "AG")),
    Form(("d.o.o.", "DOO", "D.O.O."), "drustvo s ogranicenom odgovornoscu", ("LLC", "Ltd")),
    Form(("B.V.", "BV"), "Besloten Vennootschap", ("GmbH", "Ltd")),
    Form(("Plc", "PLC"), "Public Limited Company", ("AG", "S.A.")),
    Form(("PTE LTD", "Pte. Ltd.", "Pte Ltd", "PTE. LTD."), "Private Limited", ("Ltd", "LLC")),
    Form(("Sdn Bhd", "Sdn. Bhd."), "Sendirian Berhad", ("Pte Ltd", "Ltd")),
)  # fmt: skip
"""Longer spellings are looked for before shorter ones."""

_IN_OTHER_LANGUAGES = """
company: ru Kompaniya, fa Sherkat, tr Sirketi, es Compania | bank: tr Banka, es Banco, fr Banque
factory: ru Fabrika, tr Fabrikasi, fa Karkhaneh, de Fabrik | plant: ru Zavod, de Werk, fr Usine, es Planta
works: ru Zavod, de Werke | institute: ru Institut, es Instituto, fa Moassese, tr Enstitusu
center: ru Tsentr, de Zentrum, fa Markaz, es Centro, tr Merkezi | centre: ru Tsentr, de Zentrum, fa Markaz
university: ru Universitet, fa Daneshgah, es Universidad, tr Universitesi | academy: ru Akademiya, es Academia
research: ru Issledovaniya, de Forschung, fa Pazhohesh | scientific: ru Nauchny, fa Elmi, es Cientifico
production: ru Proizvodstvo, fa Tolid, de Produktion | industry: ru Promyshlennost, fa San'at, tr Sanayi
industries: fa Sanaye, es Industrias, tr Sanayi, fr Industries | industrial: ru Promyshlenny, fa Sanati, tr Endustri
trading: ru Torgovy, tr Ticaret, fa Bazargani, es Comercial, de Handels | trade: ru Torgovlya, tr Ticaret, de Handel
shipping: ru Sudokhodstvo, tr Denizcilik, es Naviera, fa Keshtirani, de Reederei
transport: ru Perevozki, tr Nakliyat, es Transportes, fa Tarabari | construction: ru Stroitelstvo, tr Insaat
oil: ru Neft, tr Petrol, fa Naft, es Petroleo | gas: ru Gaz | energy: ru Energiya, tr Enerji, es Energia
steel: ru Stal, tr Celik, de Stahl, fa Fulad | group: ru Gruppa, tr Grup, de Gruppe, fa Goruh, es Grupo
holding: ru Kholding | state: ru Gosudarstvenny, fa Dowlati, tr Devlet | national: ru Natsionalny, es Nacional, fa Melli
international: ru Mezhdunarodny, tr Uluslararasi, es Internacional, fa Beynolmelali
electronics: ru Elektronika, tr Elektronik, es Electronica | electronic: ru Elektronny, tr Elektronik
technology: ru Tekhnologiya, tr Teknoloji, de Technologie, es Tecnologia | technologies: ru Tekhnologii, es Tecnologias
engineering: ru Inzhiniring, tr Muhendislik, fa Mohandesi, es Ingenieria | bureau: ru Byuro, de Buero
foundation: ru Fond, fa Bonyad, tr Vakfi, es Fundacion | insurance: ru Strakhovanie, tr Sigorta, fa Bimeh, es Seguros
aviation: ru Aviatsiya, tr Havacilik, es Aviacion | association: ru Assotsiatsiya, fa Anjoman, es Asociacion
enterprise: ru Predpriyatie, tr Isletmesi, es Empresa | organization: ru Organizatsiya, fa Sazman, es Organizacion
investment: ru Investitsii, tr Yatirim, es Inversiones | chemical: ru Khimichesky, tr Kimya, fa Shimiai
machine: ru Mashina, tr Makina | services: ru Uslugi, es Servicios, tr Hizmetleri, fa Khadamat
"""


def _translated() -> dict[str, dict[str, str]]:
    lines = _IN_OTHER_LANGUAGES.replace("\n", " | ").split(" | ")
    entries = (line.partition(": ") for line in lines if line.strip())
    found = {
        word.strip(): dict(pair.split(" ") for pair in others.split(", ")) for word, _, others in entries
    }
    english = {
        other.lower(): {"en": word.capitalize()}
        for word, others in found.items()
        for language, other in others.items()
        if language in ("ru", "fa", "tr") and len(other) > 4 and other.lower() not in found
    }
    return {**english, **found}


TRANSLATED = _translated()
"""General words of business, lower case, with words of other languages for them, by ISO 639-1 code, in Latin letters;
words of three of these languages with the English for them."""

ABBREVIATED = {
    "international": "Intl", "company": "Co", "corporation": "Corp", "limited": "Ltd", "technologies": "Tech",
    "technology": "Tech", "industries": "Inds", "industrial": "Indl", "industry": "Ind", "manufacturing": "Mfg",
    "trading": "Trdg", "brothers": "Bros", "institute": "Inst", "research": "Res", "university": "Univ",
    "association": "Assn", "national": "Natl", "engineering": "Engg", "electronics": "Elec", "scientific": "Sci",
    "general": "Gen", "department": "Dept", "development": "Dev", "services": "Svcs", "center": "Ctr",
    "centre": "Ctr", "organization": "Org", "enterprises": "Ents", "enterprise": "Ent", "government": "Govt",
    "transport": "Transp", "construction": "Constr", "investment": "Inv", "management": "Mgmt", "shipping": "Shpg",
    "equipment": "Equip", "import": "Imp", "export": "Exp", "laboratory": "Lab", "production": "Prod",
    "group": "Grp", "joint": "Jt", "republic": "Rep", "science": "Sci", "aviation": "Avn", "aerospace": "Aero",
}  # fmt: skip
"""General words with the usual short spelling."""

ANYBODYS = frozenset(
    words_of(
        "joint stock public private open closed federal state budgetary budget institution autonomous municipal unitary "
        "limited liability company companies corp inc ltd llc the and for with from special design office bureau plant works "
        "obshchestvo ogranichennoi ogranichennoy otvetstvennostyu aktsionernoe aktsionernoye otkrytoe zakrytoe publichnoe "
        "nauchno proizvodstvennoe proizvodstvennoye predpriyatie predpriyatiye gosudarstvennoe federalnoe unitarnoe "
        "uchrezhdenie obrazovaniya nauki nauchnoe issledovatelskii issledovatelsky institut tsentr kombinat obedinenie "
        "kompaniya kompanii zavod named after republic russian chinese iranian ministry defense defence education academy "
        "sciences central main first second third new old north south east west city regional trade house firm factory "
        "logistics global world services service systems solutions products supply marine maritime petroleum petrochemical "
        "chemicals power water food medical security information communication communications precision instruments "
        "instrument optical materials metal metals equipment spare parts auto space missile nuclear military sherkat "
        "corporation establishment societe sociedad anonima"
    )
)
"""Words that belong to no firm alone, though they are not dropped or translated here."""

ENDINGS = (
    "Dubai Branch", "Istanbul", "(Hong Kong)", "Moscow Branch", "- Main Office", "Shanghai", "(Singapore)", "Beirut",
    "Almaty Representative Office", "Frankfurt Branch",
)  # fmt: skip
"""What a firm's papers add to its name: a branch, an office, a city."""
