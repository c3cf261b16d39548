"""Workbooks composed for tests, part by part."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

__all__ = ["workbook"]

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def workbook(
    rows: Sequence[Sequence[str | float | bool]],
    *,
    sheet: str = "Data",
    extra: str = "",
    more: Sequence[Sequence[str | float | bool]] | None = None,
) -> bytes:
    """An .xlsx file with one sheet of these cells; `extra` goes into the sheet as it stands; `more` into a second sheet."""
    second = "" if more is None else '<sheet name="More" sheetId="2" r:id="r2"/>'
    link = f'<Relationship Id="r2" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet2.xml"/>'
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets><sheet name="{escape(sheet)}" sheetId="1" r:id="r1"/>{second}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>{link if second else ""}</Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{"".join(map(_row, rows))}{extra}</sheetData></worksheet>',
    }
    if more is not None:
        parts["xl/worksheets/sheet2.xml"] = (
            f'<worksheet xmlns="{_MAIN}"><sheetData>{"".join(map(_row, more))}</sheetData></worksheet>'
        )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def _row(cells: Sequence[str | float | bool]) -> str:
    return f"<row>{''.join(map(_cell, cells))}</row>"


def _cell(cell: str | float | bool) -> str:
    if isinstance(cell, bool):
        return f'<c t="b"><v>{int(cell)}</v></c>'
    if isinstance(cell, (int, float)):
        return f"<c><v>{cell}</v></c>"
    return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'
