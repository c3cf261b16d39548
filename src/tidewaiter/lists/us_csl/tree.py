"""The JSON of the consolidated list as its rows, with what is wrong of the whole file said."""

from __future__ import annotations

import msgspec

from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.content import decoded, not_this, refuse_doubled
from tidewaiter.lists.reader import Reading, SourceFile
from tidewaiter.lists.strict import NEXT_STEP
from tidewaiter.lists.us_csl.table import NEEDED

__all__ = ["TOP", "USUAL", "WANTED", "check_columns", "check_total", "rows_of", "tree_of"]

WANTED = "the US Consolidated Screening List in JSON"
USUAL = (
    "entity_number", "type", "title", "federal_register_notice", "license_requirement", "license_policy",
    "source_list_url", "ids", "dates_of_birth", "nationalities", "citizenships", "places_of_birth", "remarks",
)  # fmt: skip
TOP = {"search_performed_at", "total", "results", "sources", "sources_used", "offset"}


def tree_of(file: SourceFile) -> dict[str, object]:
    """The whole file. Raises SourceError if it is another one, cut off, or no JSON."""
    text = decoded(file)
    if not text.strip():
        raise not_this(file, WANTED)
    try:
        tree = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        if not text.lstrip().startswith(("{", "[")):
            raise not_this(file, WANTED) from None
        cut = "truncated" in str(error)
        raise SourceError(
            "the file is cut off before its end" if cut else f"the file is broken JSON: {error}",
            file=file.name,
            todo="Get it anew from its publisher",
        ) from None
    if not isinstance(tree, dict) or not isinstance(tree.get("results"), list):
        raise SourceError(
            f"this is JSON, but not {WANTED}: it has no list of results",
            file=file.name,
            field="results",
            todo=NEXT_STEP,
        )
    return tree


def rows_of(tree: dict[str, object], file: SourceFile) -> list[object]:
    """Its results. Raises SourceError where there are none."""
    rows = tree["results"]
    if not isinstance(rows, list) or not rows:
        raise SourceError(
            "the list of results is empty", file=file.name, field="results", todo="Get the file anew"
        )
    return rows


def check_total(tree: dict[str, object], rows: int, file: SourceFile) -> None:
    """There are as many rows as the file says, and no row has a field twice. Raises DriftError, SourceError if not."""
    refuse_doubled(file, file.content)
    total = tree.get("total")
    if isinstance(total, int) and total != rows:
        raise DriftError(
            f"the file says that it holds {total} results, and holds {rows}",
            file=file.name,
            field="total",
            todo="It may be cut off, or one page of several: get it whole from its publisher",
        )


def check_columns(rows: list[object], file: SourceFile, reading: Reading) -> None:
    """Fields that no row has any more, or that some rows lack, are told; those that must be there are an error."""
    counts = dict.fromkeys((*NEEDED, *USUAL), 0)
    total = 0
    for row in rows:
        if isinstance(row, dict):
            total += 1
            for name in counts:
                counts[name] += name in row
    for name in NEEDED:
        if not counts[name]:
            raise DriftError(
                f"no row has the field {name!r} any more", file=file.name, field=name, todo=NEXT_STEP
            )
    for name, count in counts.items():
        if count < total and (count or name in USUAL):
            reading.warn(file.role, f"the field {name!r} is missing in {total - count} of {total} rows")
