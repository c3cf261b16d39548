"""Reads FollowTheMoney: entities a line (entities.ftm.json), targets written out (targets.nested.json), or targets.simple.csv.

The model was read from the schema files of followthemoney and the exporter of OpenSanctions; no whole file was at hand, and the
fixtures are our own. Who carries a topic of a list is listed, once for each official list that a data set or an authority names;
who is only related to somebody, or holds an office, is not, and is counted. Weak aliases are weak, other aliases ungraded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from tidewaiter.errors import SourceError
from tidewaiter.lists.reader import Files, Reading, SourceFile
from tidewaiter.model.entity import Entity

if TYPE_CHECKING:
    from tidewaiter.lists.ftm.graph import Node
    from tidewaiter.lists.strict import Tally

__all__ = ["READER", "GatheredEntities"]

JSON, TABLE = "entities.ftm.json", "targets.simple.csv"
_SEEN = re.compile(rb'"last_seen"\s*:\s*"(\d{4}-\d{2}-\d{2})')


class GatheredEntities:
    """Reads one of the files, whichever is given."""

    version = "ftm-1"

    def recognise(self, files: Files) -> None:
        """Returns if the one file begins with an entity, or is such a table. Raises SourceError if not."""
        file = _only(files)
        if file.role == TABLE:
            from tidewaiter.lists.ftm.simple import header

            header(file)
            return
        from tidewaiter.lists.content import not_this
        from tidewaiter.lists.ftm.graph import nodes_in

        head = file.content.removeprefix(b"\xef\xbb\xbf").lstrip()
        if not head.startswith(b"{"):
            raise not_this(file, "entities of FollowTheMoney, one JSON object a line")
        first = SourceFile(role=file.role, name=file.name, content=head.partition(b"\n")[0])
        if next(nodes_in(first), None) is None:
            raise not_this(
                file, "entities of FollowTheMoney: the first line has no id, schema and properties"
            )

    def published(self, files: Files) -> date | None:
        """The last day on which an entity was seen by whoever gathered them, or None where the file states none."""
        from tidewaiter.lists.written_dates import written_day

        file = _only(files)
        if file.role == JSON:
            days = {found.decode() for found in _SEEN.findall(file.content)}
        else:
            from tidewaiter.lists.delimited import records
            from tidewaiter.lists.ftm.simple import header

            days = {(row.text("last_seen") or "")[:10] for row in records(file, header(file), delimiter=",")}
        return max((day for text in days if (day := written_day(text)) is not None), default=None)

    def read(self, files: Files, reading: Reading) -> Iterator[Entity]:
        """Every listing. Raises SourceError, with the line, for a file that is cut off or damaged."""
        from tidewaiter.lists.strict import Tally

        file, tally = _only(files), Tally()
        yield from (_table if file.role == TABLE else _lines)(file, reading, tally)
        tally.tell(reading)


def _lines(file: SourceFile, reading: Reading, tally: Tally) -> Iterator[Entity]:
    from tidewaiter.lists.countries import Countries
    from tidewaiter.lists.ftm.entries import Desk, entities_of, leftovers
    from tidewaiter.lists.ftm.graph import graph_of, nodes_in

    graph = graph_of(file, tally)
    desk = Desk(reading, tally, Countries(tally), graph)
    for node in nodes_in(file, reading, tally):
        leftovers(node, tally)
        if _is_listed(node, tally):
            yield from entities_of(node, desk)


def _table(file: SourceFile, reading: Reading, tally: Tally) -> Iterator[Entity]:
    from tidewaiter.lists.countries import Countries
    from tidewaiter.lists.ftm.entries import Desk, entities_of
    from tidewaiter.lists.ftm.graph import Graph
    from tidewaiter.lists.ftm.model import KINDS
    from tidewaiter.lists.ftm.simple import rows

    graph = Graph()
    desk = Desk(reading, tally, Countries(tally), graph)
    for node, sanction in rows(file, tally):
        graph.tied.clear()
        if sanction is not None:
            graph.tied[node.id] = [("entity", sanction)]
        if not node.id or node.schema not in KINDS:
            reading.reject(node.place, f"a row of schema {node.schema!r} and id {node.id!r} names no subject")
            continue
        yield from entities_of(node, desk)


def _is_listed(node: Node, tally: Tally) -> bool:
    """Whether the node is itself on a list, by its topics; where it has none, by the line's own word."""
    from tidewaiter.lists.ftm.model import KINDS, LINKS, LISTED

    if node.schema in LINKS or node.within:
        return False
    topics = set(node.texts("topics"))
    listed = bool(topics & LISTED) or (not topics and node.target is True)
    if node.schema not in KINDS:
        if listed or node.schema not in _PLAIN:
            what = "an entity of a schema that cannot be listed here was left out"
            tally.note(what, node.place, f"{node.schema}{' with a topic of a list' if listed else ''}")
        return False
    if not listed and node.schema != "Address":
        said = ", ".join(sorted(topics)) or "without any topic"
        tally.note("an entity with no topic of a list is no listing", node.place, said)
    return listed


# Schemata that are never subjects of a list.
_PLAIN = frozenset(
    ["Position", "Document", "Article", "Event", "Note", "CourtCase", "Contract", "License", "Payment"]
)


def _only(files: Files) -> SourceFile:
    if len(files) != 1:
        raise SourceError(
            f"this list is one file, {JSON} or {TABLE}",
            file=files[0].name if files else None,
            todo="Give one of the two",
        )
    return files[0]


READER = GatheredEntities()
