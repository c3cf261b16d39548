"""A consolidated text set as EUR-Lex sets it, with invented parties."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["FOUR", "WHOLE", "annex", "listed", "page", "table"]

HEAD = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>TEXT</title></head><body><div id="d1">
"""
TAIL = "</div></body></html>\n"


def page(*annexes: str, reference: str = "02014R0833 — EN — 21.07.2026 — 021.001") -> bytes:
    """The page with these annexes behind an article."""
    article = '<div id="art_1"><p class="title-article-norm">Article 1</p><p class="norm">This&nbsp;text is made up.</p></div>'
    body = f'<p class="reference">{reference}</p>{article}{"".join(annexes)}'
    return (HEAD + body + TAIL).encode()


def annex(number: str, *inside: str) -> str:
    """An annex with its heading."""
    return (
        f'<div id="anx_{number}"><hr class="separator-annex"/><p class="title-annex-1">ANNEX {number}</p>'
        f'<p class="title-gr-seq-level-1">List of persons, referred to in Article 2</p>{"".join(inside)}</div>\n'
    )


def table(header: Sequence[str], *rows: Sequence[str]) -> str:
    """A table; a cell of several lines has them parted by `|`."""
    lines = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in (header, *rows))
    return f'<div class="centered"><table width="100%" border="1"><tbody>{lines}</tbody></table></div>'


def _cell(text: str) -> str:
    lines = "".join(f'<p class="tbl-txt">{line}</p>' for line in text.split("|"))
    return f"<td>{lines}</td>"


def listed(*names: str) -> str:
    """A plain list."""
    return "".join(f'<div class="list">{name}</div>' for name in names)


HEADER = ("Number", "Name", "Identifying Information", "Date of listing")
FOUR = annex(
    "IV",
    '<p class="modref"><a title="32026R0001">▼M37</a></p>',
    table(
        HEADER,
        (
            "1.",
            "Example Avionics JSC|Local name: Акционерное Общество «Пример»|A.k.a.: EXAVIA; Example-Avia",
            "Address(es): 1 Example Street, Perm, Russia; 2 Example Street, Omsk, Russia|Registration number: 7707083893 (Tax ID/INN)"
            "|Website: https://www.example.org|Telephone: + 7 (495) 123-45-67|Email: a@example.org",
            "25.2.2022",
        ),
        (
            "2.",
            "►M37 Example Two Ltd (a.k.a. Twin) ◄",
            "Place of registration: Hong Kong",
            "►M37 21 July 2026 ◄",
        ),
    ).replace("</tbody>", "<tr><td colspan='4'><p class='modref'>▼M37 —————</p></td></tr></tbody>"),
)
WHOLE = (
    annex("I", '<p class="norm">Websites of authorities</p>'),
    annex("III", *(
        f'<div class="grid-container grid-list"><div class="list grid-list-column-1"><span>{n}.</span></div>'
        f'<div class="grid-list-column-2"><p class="norm">EXAMPLE BANK {n}</p></div></div>' for n in (1, 2)
    )),
    FOUR,
    annex("V", listed("EXAMPLE ARMS")),
    annex("VI", listed("EXAMPLE OIL")),
    annex("XII", listed("Example Credit Bank;", "Example Savings Bank; and", "Example Last Bank.")),
    annex("XIII", listed("Example Rail;")),
    annex("XIV", table(("Name of the legal person, entity or body", "Date of application"), ("Example Message Bank", "12 March 2022"))),
    annex("XV", listed("Example TV")),
    annex("XIX", '<p class="title-gr-seq-level-1">Part A</p><div><p class="norm">1. EXAMPLE STATE WORKS</p></div>'
          '<p class="norm">Part B – Others</p><div><p class="norm">1. EXAMPLE STATE YARD</p></div>'),
    annex("XLII", table(
        ("", "Vessel name", "IMO number", "Grounds for inclusion", "Date of application"),
        ("1.", "Sea Example|(formerly Old Example)", "9074729", "Article 3s(2), point (b)|of this Regulation", "25.6.2024"),
        ("2", "Kappa (formerly Lambda", "9999999", "Article 3s(2)", "17.12.2024"),
    )),
    annex("XLIV", table(("", "Name of the legal person, entity or body", "Entry into force"), ("1.", "Example Relay Bank", "25.6.2024"))),
    annex("XLV", '<p class="norm">Part A</p>',
          table(("Name of the legal person, entity or body", "Entry into force"), ("Example Coin LLC", "24.2.2025")),
          '<p class="norm">Part B</p>',
          table(("Name of the legal person, entity or body", "Entry into force"), ("Example Pay LLC", "24.2.2025"))),
    annex("XLVII", '<p class="norm">Part A</p>',
          table(("", "Name", "Grounds for inclusion", "Date of application"), ("1.", "Port of Example", "UAVs", "24.2.2025"))),
    annex("XLIX", table(("Name of listed legal person, entity or body", "Place of registration", "Entry into force"),
                        ("Example Fund Ltd", "Cyprus", "20.7.2025"))),
    annex("L"),
)  # fmt: skip
