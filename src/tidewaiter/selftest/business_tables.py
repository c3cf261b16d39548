"""The selftest's own tables of legal forms, general words of business, and places."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["ABBREVIATED", "ENDINGS", "FORMS", "TRANSLATED", "Form"]


class Form(NamedTuple):
    """A legal form: its short spellings, its words in full, and forms of other countries that mean the same."""

    short: tuple[str, ...]
    full: str
    elsewhere: tuple[str, ...]


FORMS = (
    Form(("LLC", "L.L.C."), "Limited Liability Company", ("OOO", "TOO", "GmbH", "SARL", "Ltd")),
    Form(("OOO", "ООО"), "Obshchestvo s ogranichennoi otvetstvennostyu", ("LLC", "Ltd", "GmbH")),
    Form(("Ltd", "Ltd.", "LTD", "LTD."), "Limited", ("LLC", "GmbH", "OOO", "Pte Ltd")),
    Form(("Co., Ltd.", "Co., Ltd", "Co. Ltd.", "Co Ltd", "CO., LTD.", "CO., LTD", "CO LTD"), "Company Limited",
         ("LLC", "Ltd", "K.K.")),
    Form(("JSC", "J.S.C."), "Joint Stock Company", ("AO", "AG", "S.A.", "PLC")),
    Form(("OJSC",), "Open Joint Stock Company", ("OAO", "PAO", "AG")),
    Form(("CJSC",), "Closed Joint Stock Company", ("ZAO", "JSC")),
    Form(("PJSC",), "Public Joint Stock Company", ("PAO", "PLC", "AG")),
    Form(("AO",), "Aktsionernoe obshchestvo", ("JSC", "AG")),
    Form(("OAO",), "Otkrytoe aktsionernoe obshchestvo", ("OJSC", "JSC")),
    Form(("ZAO",), "Zakrytoe aktsionernoe obshchestvo", ("CJSC", "JSC")),
    Form(("PAO",), "Publichnoe aktsionernoe obshchestvo", ("PJSC", "PLC")),
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

TRANSLATED = {
    "company": ("Kompaniya", "Sherkat", "Sirketi", "Compania"), "bank": ("Banka", "Banco", "Banque"),
    "factory": ("Fabrika", "Zavod", "Karkhaneh"), "plant": ("Zavod", "Werk", "Usine"), "zavod": ("Plant", "Werk"),
    "institute": ("Institut", "Instituto", "Moassese"), "center": ("Tsentr", "Zentrum", "Markaz", "Centro"),
    "centre": ("Tsentr", "Zentrum", "Markaz"), "university": ("Universitet", "Daneshgah", "Universidad"),
    "research": ("Issledovaniya", "Forschung", "Pazhohesh"), "scientific": ("Nauchny", "Elmi"),
    "production": ("Proizvodstvo", "Tolid", "Produktion"), "industry": ("Promyshlennost", "San'at", "Sanayi"),
    "industries": ("Sanaye", "Industrias", "Sanayi"), "industrial": ("Promyshlenny", "Sanati", "Industrial"),
    "trading": ("Torgovy", "Ticaret", "Bazargani", "Comercial"), "trade": ("Torgovlya", "Ticaret", "Handel"),
    "shipping": ("Sudokhodstvo", "Denizcilik", "Naviera"), "transport": ("Perevozki", "Nakliyat", "Transportes"),
    "construction": ("Stroitelstvo", "Insaat", "Construcciones"), "oil": ("Neft", "Petrol", "Naft"),
    "gas": ("Gaz",), "energy": ("Energiya", "Enerji", "Energia"), "steel": ("Stal", "Celik", "Stahl", "Fulad"),
    "group": ("Gruppa", "Grup", "Gruppe", "Goruh"), "holding": ("Kholding",), "general": ("Generalny", "Genel"),
    "international": ("Mezhdunarodny", "Uluslararasi", "Internacional"), "state": ("Gosudarstvenny", "Dowlati"),
    "national": ("Natsionalny", "Nacional", "Melli"), "electronics": ("Elektronika", "Elektronik"),
    "electronic": ("Elektronny", "Elektronik"), "technology": ("Tekhnologiya", "Teknoloji", "Technologie"),
    "technologies": ("Tekhnologii", "Tecnologias"), "engineering": ("Inzhiniring", "Muhendislik", "Mohandesi"),
    "bureau": ("Byuro", "Buero"), "design": ("Konstruktorskoe", "Tasarim"), "foundation": ("Fond", "Bonyad", "Vakfi"),
    "insurance": ("Strakhovanie", "Sigorta", "Bimeh"), "aviation": ("Aviatsiya", "Havacilik"),
    "association": ("Assotsiatsiya", "Anjoman"), "enterprise": ("Predpriyatie", "Isletmesi"),
    "organization": ("Organizatsiya", "Sazman"), "investment": ("Investitsii", "Yatirim", "Inversiones"),
    "chemical": ("Khimichesky", "Kimya"), "machine": ("Mashina", "Makina"), "services": ("Uslugi", "Servicios"),
}  # fmt: skip
"""General words of business with words of other languages for them, in Latin letters."""

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

ENDINGS = (
    "Dubai Branch", "Istanbul", "(Hong Kong)", "Moscow Branch", "- Main Office", "Shanghai", "(Singapore)", "Beirut",
    "Almaty Representative Office", "Frankfurt Branch",
)  # fmt: skip
"""What a firm's papers add to its name: a branch, an office, a city."""
