"""Part 744 as ecfr.gov gives it out, composed for tests: the same elements, invented parties."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["AND", "ENTITY", "NOTICE", "REQUIREMENT", "UNDER", "line", "part", "table"]

AND = '<E T="03">and</E>'
UNDER = '<E T="03">Subordinate institution</E>'
NOTICE = "88 FR 9390, 2/14/23."
ENTITY = ("Country", "Entity", "License<br/>requirement", "License review policy", "<strong>Federal Register</strong> citation")  # fmt: skip
REQUIREMENT = "For all items subject to the EAR. (See &#xA7; 744.11 of the EAR)"


def line(
    text: str,
    country: str = " ",
    *,
    requirement: str = REQUIREMENT,
    policy: str = "Presumption of denial",
    notice: str = NOTICE,
    columns: int = 5,
) -> str:
    """A line of the table; of three columns, country, text and notice."""
    cells = (country, text, requirement, policy, notice) if columns == 5 else (country, text, notice)
    shown = "\n".join(
        f'<TD class="left border-right-single">{cell}</TD>' if cell else '<TD class="left"/>'
        for cell in cells
    )
    return f"<TR>\n{shown}\n</TR>"


def table(number: int, lines: Sequence[str], heads: Sequence[str] = ENTITY, feet: Sequence[str] = ()) -> str:
    """A supplement with one table."""
    head = "\n".join(f'<TH class="center">{text}\n</TH>' for text in heads)
    foot = "".join(f'<TR><TD colspan="{len(heads)}">{text}\n</TD></TR>' for text in feet)
    return (
        f'<DIV9 N="Supplement No. {number} to Part 744" TYPE="APPENDIX">\n<HEAD>Supplement No. {number}</HEAD>\n<P>A text.</P>\n'
        f'<DIV width="100%"><DIV class="gpotbl_div">\n<TABLE border="1" class="gpo_table">\n<THEAD>\n<TR>\n{head}\n</TR>\n</THEAD>\n'
        f"<TBODY>\n{chr(10).join(lines)}\n</TBODY>\n{f'<TFOOT>{foot}</TFOOT>' if foot else ''}</TABLE>\n</DIV></DIV>\n"
        '<CITA TYPE="N">[63 FR 64325, Nov. 19, 1998]\n</CITA>\n</DIV9>\n'
    )


def part(*supplements: str) -> str:
    """The part with these supplements behind a section."""
    section = (
        '<DIV8 N="744.1" TYPE="SECTION">\n<HEAD>General</HEAD>\n<P>(a) <I>Text.</I> More.</P>\n</DIV8>\n'
    )
    return (
        '<?xml version="1.0"?>\n<DIV5 N="744" TYPE="PART" VOLUME="2">\n<HEAD>PART 744\n</HEAD>\n'
        f"{section}{''.join(supplements)}</DIV5>\n"
    )
