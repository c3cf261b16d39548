"""A composed file in the form of the EU's consolidated list: what reading it costs, in both of its forms.

`python -m bench.european` composes invented parties with about as much said of each as the publisher says, reads them, and prints
CPU seconds and megabytes; `--parties N` says how many. The real list has some six thousand.
"""

from __future__ import annotations

import argparse
import csv
import io
import random
import resource
import sys
import time
from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from bench.invented_party import SYLLABLES
from tidewaiter.lists.eu_fsf.read import READER
from tidewaiter.lists.reader import Reading, SourceFile

__all__ = ["as_table", "as_xml", "composed", "measured"]

PARTIES = 30_000
MEGABYTE = 1 << 20
SEED = 7
_LETTERS = ("Мар", "кин", "лов", "дро", "ша", "тор", "вел", "рин")
_LANGUAGES = ("EN", "FR", "DE", "BG", "", "", "")
_COUNTRIES = ("RU", "BY", "SY", "IR", "KP", "UA", "AE", "00")
_PROGRAMMES = ("UKR", "UKR", "UKR", "SYR", "IRN", "TAQA", "BLR", "PRK")

Block = tuple[str, dict[str, str]]
Party = tuple[dict[str, str], list[Block]]
"""What is said of a party as a whole, and its blocks, by the names of the XML."""


def composed(many: int) -> Iterator[Party]:
    """So many invented parties, always the same ones."""
    draw = random.Random(SEED)
    for at in range(many):
        person = draw.random() < 0.7
        said = {
            "logicalId": str(at),
            "euReferenceNumber": f"EU.{at}.{at % 97}",
            "designationDate": _day(draw),
        }
        act = {"programme": draw.choice(_PROGRAMMES), "numberTitle": f"2024/{at} (OJ L)", "publicationDate": _day(draw),
               "entryIntoForceDate": _day(draw), "publicationUrl": "https://eur-lex.europa.eu"}  # fmt: skip
        blocks: list[Block] = [
            ("regulation", act),
            ("subjectType", {"code": "person" if person else "enterprise"}),
        ]
        blocks += (("nameAlias", _name(draw, person=person)) for _ in range(1 + draw.randrange(7)))
        if person:
            blocks += (("birthdate", {"year": str(1930 + draw.randrange(70)), "city": _word(draw, 2), "circa": "false"})
                       for _ in range(1 + draw.randrange(2)))  # fmt: skip
            blocks.append(("citizenship", {"countryIso2Code": draw.choice(_COUNTRIES)}))
        code = "passport" if person else "regnumber"
        blocks += (
            ("identification", {"number": str(draw.randrange(10**9)), "identificationTypeCode": code})
            for _ in range(draw.randrange(3))
        )
        blocks += (
            ("address", {"city": _word(draw, 2), "street": f"{draw.randrange(90)} {_word(draw, 3)} Street",
                         "countryIso2Code": draw.choice(_COUNTRIES)})
            for _ in range(draw.randrange(3))
        )  # fmt: skip
        yield said, blocks


def as_xml(parties: Iterator[Party]) -> bytes:
    """The XML of the parties."""
    text = io.StringIO()
    text.write('<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-10-09">\n')
    for said, blocks in parties:
        text.write(f"<sanctionEntity{_attributes(said)}>")
        for name, block in blocks:
            text.write(f"<{name}{_attributes(block)}/>")
        text.write("</sanctionEntity>\n")
    text.write("</export>\n")
    return text.getvalue().encode()


def as_table(parties: Iterator[Party]) -> bytes:
    """The comma-separated file of the parties, a row for each block, with the columns that are filled."""
    called = {"nameAlias": "NameAlias", "birthdate": "BirthDate", "identification": "Identification", "address": "Address",
              "citizenship": "Citizenship", "regulation": "Entity_Regulation"}  # fmt: skip
    rows: list[dict[str, str]] = []
    for said, blocks in parties:
        held = dict(blocks)
        whole = {"fileGenerationDate": "09/10/2026", "Entity_LogicalId": said["logicalId"],
                 "Entity_EU_ReferenceNumber": said["euReferenceNumber"], "Entity_DesignationDate": said["designationDate"],
                 "Entity_SubjectType": held["subjectType"]["code"]}  # fmt: skip
        whole |= {_column(called["regulation"], key): value for key, value in held["regulation"].items()}
        rows += (
            whole | {_column(called[name], key): value for key, value in block.items() if key != "strong"}
            for name, block in blocks
            if name not in ("regulation", "subjectType")
        )
    text = io.StringIO()
    writer = csv.DictWriter(text, list(dict.fromkeys(key for row in rows for key in row)), delimiter=";")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def measured(role: str, content: bytes) -> str:
    """One line on reading the file. Raises ValueError where it is not read cleanly."""
    start = time.process_time()
    files = (SourceFile(role=role, name=role, content=content),)
    reading = Reading()
    READER.recognise(files)
    found = sum(1 for _ in READER.read(files, reading))
    spent = time.process_time() - start
    if reading.warnings or reading.rejects:
        raise ValueError(f"a composed file is not read cleanly: {reading.warnings} {reading.rejects[:3]}")
    size = len(content) / MEGABYTE
    return f"{role}: {found:,} entries, {size:.0f} MB, {spent:.1f} s of CPU, {found / spent:,.0f} entries/s"


def _name(draw: random.Random, *, person: bool) -> dict[str, str]:
    native = draw.random() < 0.2
    word = (
        "".join(draw.choice(_LETTERS) for _ in range(3)) if native else f"{_word(draw, 2)} {_word(draw, 3)}"
    )
    strong = "true" if draw.random() < 0.9 else "false"
    return {
        "wholeName": word,
        "nameLanguage": draw.choice(_LANGUAGES),
        "strong": strong,
        **({"gender": "M"} if person else {}),
    }


def _word(draw: random.Random, syllables: int) -> str:
    return "".join(draw.choice(SYLLABLES) for _ in range(syllables)).capitalize()


def _day(draw: random.Random) -> str:
    return f"{2000 + draw.randrange(26)}-{1 + draw.randrange(12):02}-{1 + draw.randrange(28):02}"


def _column(begin: str, key: str) -> str:
    named = {"identificationTypeCode": "TypeCode"}.get(key, key)
    return f"{begin}_{named[0].upper()}{named[1:]}"


def _attributes(values: dict[str, str]) -> str:
    return "".join(f" {key}={quoteattr(value)}" for key, value in values.items())


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.european", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--parties", type=int, default=PARTIES)
    asked = parser.parse_args()
    print(measured("fsf.xml", as_xml(composed(asked.parties))))
    print(measured("fsf.csv", as_table(composed(asked.parties))))
    unit = 1 if sys.platform == "darwin" else 1024
    print(
        f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / MEGABYTE:.0f} MB resident at most, composing included"
    )


if __name__ == "__main__":
    main()
