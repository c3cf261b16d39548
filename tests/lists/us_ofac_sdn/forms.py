"""Invented parties, and each form of OFAC's lists that they can be written in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from bench.advanced_form import advanced_xml
from bench.invented_party import Day, Name, Paper, Party, Place, Ship, Tie

from lists.reading import file
from lists.us_ofac_sdn.enhanced_form import enhanced_xml
from lists.us_ofac_sdn.markup import full, group, tag
from tidewaiter.lists.reader import Files

__all__ = ["DAY", "PARTIES", "advanced", "comma_separated", "enhanced", "plain"]

DAY = date(2026, 9, 23)
PLAIN = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML"

PARTIES = (
    Party(
        90001, "Individual", "DOE", "Ivan Petrovich",
        native="ДОУ",
        names=(
            Name("DOU", "Ivan"),
            Name("VANYA", weak=True),
            Name("SMITH", "John", how="F.K.A."),
        ),
        born=(
            Day(date(1961, 1, 1), date(1961, 12, 31), "circa 1961", circa=True),
            Day(date(1962, 1, 1), date(1963, 12, 31), "1962 to 1963"),
            Day(date(1964, 4, 1), date(1964, 4, 30), "Apr 1964"),
            Day(date(1965, 5, 17), date(1965, 5, 17), "17 May 1965"),
        ),
        born_at=("Perm, Russia",),
        nationality=("Russia",),
        citizenship=("Cyprus",),
        title="Director",
        papers=(
            Paper("Passport", "123456789", "Russia", None, Day(date(2027, 3, 2), date(2027, 3, 2), "02 Mar 2027")),
            Paper("Tax ID No.", "7707083893", "Russia"),
            Paper("National ID No.", "AB 12/34", "Iran", Day(date(2001, 2, 3), date(2001, 2, 3), "03 Feb 2001")),
        ),
        features=(
            ("Gender", "Male"),
            ("Email Address", "doe@example.org"),
            ("Website", "www.example.org"),
            ("Digital Currency Address - XBT", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT"),
            ("Secondary sanctions risk:", "section 1(b) of an order"),
        ),
        places=(Place(("1 Main Road", "Floor 2"), "Perm", "Perm Region", "614000", "Russia"), Place(country="Cyprus")),
        programmes=("RUSSIA-EO14024", "CYBER2"),
        listed=date(2022, 2, 24),
        authority="Executive Order 14024",
        ties=(Tie("Acting for or on behalf of", 90003, "EXAMPLE TRADING CO., LTD."),),
    ),
    Party(
        90002, "Vessel", "SEA EXAMPLE",
        names=(Name("OLD EXAMPLE", how="F.K.A."),),
        papers=(Paper("Vessel Registration Identification", "IMO 9187667"), Paper("MMSI", "256000000")),
        features=(("Vessel Year of Build", "1999"), ("Former Vessel Flag", "Panama")),
        ship=Ship("T2XX4", "Crude Oil Tanker", "99,094", "56,068", "Iran", "Example Line"),
        programmes=("IRAN-EO13902",),
        listed=date(2025, 2, 6),
        ties=(Tie("Owned or Controlled By", 90003, "EXAMPLE TRADING CO., LTD."),),
    ),
    Party(
        90003, "Entity", "EXAMPLE TRADING CO., LTD.",
        native="示例贸易",
        names=(Name("EXAMPLE"), Name("E.T.C.", weak=True), Name("EXAMPLE SHIPPING", how="N.K.A.")),
        papers=(
            Paper("Registration Number", "HRA 738077", "Germany"),
            Paper("Unified Social Credit Code (USCC)", "91110000710935732K", "China"),
        ),
        features=(
            ("Organization Established Date", "24 May 1994"),
            ("SWIFT/BIC", "DEUTDEFF"),
            ("Executive Order 14024 Directive Information", "Subject to Directive 3 - new debt"),
            ("Listing Date (EO 14024 Directive 3):", "24 Feb 2022"),
            ("Effective Date (EO 14024 Directive 3):", "26 Mar 2022"),
        ),
        places=(Place(("12 Harbour View",), "Hong Kong", None, None, "China"), Place(city="Zuwarah", country="Libya")),
        programmes=("NPWMD", "IFSR"),
        remarks="All offices worldwide",
    ),
    Party(
        90004, "Aircraft", "EP-MMH",
        features=(
            ("Aircraft Model", "A340"), ("Aircraft Tail Number", "EP-MMH"),
            ("Aircraft Manufacturer's Serial Number (MSN)", "068"),
        ),
        programmes=("SDGT",),
        ties=(Tie("Linked To", 90003, "EXAMPLE TRADING CO., LTD."),),
    ),
)  # fmt: skip


def _quoted(value: str | None) -> str:
    return '"{}"'.format(value.replace('"', "'")) if value else "-0- "


def comma_separated(parties: Iterable[Party] = PARTIES, roles: Sequence[str] = ()) -> Files:
    """The set of three files, weak names and everything without a column in the remarks."""
    rows, names, places = [], [], []
    for party in parties:
        ship = party.ship or Ship()
        kind = "-0- " if party.kind == "Entity" else _quoted(party.kind.lower())
        said = "; ".join(_remarks(party))
        rows.append(
            ",".join(
                (
                    str(party.number),
                    _quoted(full(party, party.last, party.first)),
                    kind,
                    _quoted("] [".join(party.programmes)),
                    _quoted(party.title),
                    _quoted(ship.call_sign),
                    _quoted(ship.type),
                    _quoted(ship.tonnage),
                    _quoted(ship.gross),
                    _quoted(ship.flag),
                    _quoted(ship.owner),
                    _quoted(f"{said}." if said else None),
                )
            )
        )
        strong = [name for name in party.names if not name.weak]
        names += [
            f"{party.number},{at},{_quoted(name.how.lower().replace('.', ''))},{_quoted(full(party, name.last, name.first))},-0- "
            for at, name in enumerate(strong)
        ]
        places += [
            f"{party.number},{at},{_quoted(', '.join(place.lines))},{_quoted(_city(place))},{_quoted(place.country)},-0- "
            for at, place in enumerate(party.places)
        ]
    called = roles or ("sdn.csv", "alt.csv", "add.csv")
    end = "\r\n\x1a"
    return tuple(
        file(role, "\r\n".join(lines) + end)
        for role, lines in zip(called, (rows, names, places), strict=True)
        if lines
    )


def _city(place: Place) -> str:
    """City, province and code in one, as the publisher joins them."""
    city = ", ".join(part for part in (place.city, place.state) if part)
    return " ".join(part for part in (city, place.code) if part)


def _remarks(party: Party) -> Iterator[str]:
    for at, day in enumerate(party.born):
        yield f"{'alt. ' if at else ''}DOB {day.said}"
    yield from (f"POB {place}" for place in party.born_at)
    yield from (f"nationality {name}" for name in party.nationality)
    yield from (f"citizen {name}" for name in party.citizenship)
    yield from (f"{label} {value}" for label, value in party.features)
    for paper in party.papers:
        country = f" ({paper.country})" if paper.country else ""
        issued = f" issued {paper.issued.said}" if paper.issued else ""
        expires = f" expires {paper.expires.said}" if paper.expires else ""
        yield f"{paper.label} {paper.number}{country}{issued}{expires}"
    if party.remarks:
        yield party.remarks
    yield from (
        f"{name.how[0].lower()}.k.a. '{full(party, name.last, name.first)}'"
        for name in party.names
        if name.weak
    )
    yield from (f"Linked To: {tie.name}" for tie in party.ties)


def plain(parties: Sequence[Party] = PARTIES, role: str = "sdn.xml", namespace: str = PLAIN) -> Files:
    """SDN.XML."""
    head = f"<Publish_Date>{DAY:%m/%d/%Y}</Publish_Date><Record_Count>{len(parties)}</Record_Count>"
    held = "\n".join(_plain_entry(party) for party in parties)
    return (
        file(
            role,
            f'<?xml version="1.0" standalone="yes"?>\n<sdnList xmlns="{namespace}"><publshInformation>{head}'
            f"</publshInformation>\n{held}\n</sdnList>\n",
        ),
    )


def _plain_entry(party: Party) -> str:
    linked = [f"(Linked To: {tie.name})" for tie in party.ties]
    remarks = "; ".join(part for part in (party.remarks, *linked) if part)
    ids = [
        group("id", (tag("uid", "1"), tag("idType", label), tag("idNumber", value)))
        for label, value in party.features
    ]
    ids += [
        group(
            "id",
            (
                tag("uid", "2"), tag("idType", paper.label), tag("idNumber", paper.number), tag("idCountry", paper.country),
                tag("issueDate", paper.issued and paper.issued.said), tag("expirationDate", paper.expires and paper.expires.said),
            ),
        )
        for paper in party.papers
    ]  # fmt: skip
    ship = party.ship or Ship()
    shown = ("callSign", "vesselType", "tonnage", "grossRegisteredTonnage", "vesselFlag", "vesselOwner")
    return group(
        "sdnEntry",
        (
            tag("uid", str(party.number)), tag("firstName", party.first), tag("lastName", party.last), tag("title", party.title),
            tag("sdnType", party.kind), tag("remarks", remarks),
            group("programList", (tag("program", code) for code in party.programmes)),
            group("idList", ids),
            group("akaList", (_plain_alias(name) for name in party.names)),
            group("addressList", (_plain_address(place) for place in party.places)),
            _items("nationalityList", "nationality", "country", party.nationality),
            _items("citizenshipList", "citizenship", "country", party.citizenship),
            _items("dateOfBirthList", "dateOfBirthItem", "dateOfBirth", [day.said for day in party.born]),
            _items("placeOfBirthList", "placeOfBirthItem", "placeOfBirth", party.born_at),
            group("vesselInfo", (tag(name, value) for name, value in zip(shown, ship, strict=True))),
        ),
    )  # fmt: skip


def _plain_alias(name: Name) -> str:
    quality = "weak" if name.weak else "strong"
    return group(
        "aka",
        (
            tag("uid", "3"), tag("type", name.how.lower()), tag("category", quality), tag("lastName", name.last),
            tag("firstName", name.first),
        ),
    )  # fmt: skip


def _plain_address(place: Place) -> str:
    lines = (tag(f"address{at}", line) for at, line in enumerate(place.lines, 1))
    return group(
        "address",
        (
            tag("uid", "4"), *lines, tag("city", place.city), tag("stateOrProvince", place.state),
            tag("postalCode", place.code), tag("country", place.country),
        ),
    )  # fmt: skip


def _items(outer: str, inner: str, name: str, values: Iterable[str]) -> str:
    return group(
        outer,
        (group(inner, (tag("uid", "5"), tag(name, value), tag("mainEntry", "true"))) for value in values),
    )


def advanced(
    parties: Iterable[Party] = PARTIES, role: str = "sdn_advanced.xml", listed_on: str = "SDN List"
) -> Files:
    """SDN_ADVANCED.XML."""
    return (file(role, "".join(advanced_xml(parties, DAY, listed_on=listed_on))),)


def enhanced(
    parties: Iterable[Party] = PARTIES,
    role: str = "sdn_enhanced.xml",
    listed_on: str = "SDN List",
    filters: str | None = None,
) -> Files:
    """SDN_ENHANCED.XML."""
    return (file(role, enhanced_xml(parties, DAY, listed_on, filters)),)
