"""Lines of JSON made one graph: entities by their ids, and what hangs on each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import msgspec

from tidewaiter.errors import SourceError
from tidewaiter.lists.content import refuse_doubled
from tidewaiter.lists.ftm.model import LINKS
from tidewaiter.lists.reader import Reading, SourceFile
from tidewaiter.lists.strict import Tally
from tidewaiter.model.base import Value

__all__ = ["Graph", "Node", "graph_of", "nodes_in"]

_TOP = {
    "id", "schema", "properties", "caption", "datasets", "referents", "target", "first_seen", "last_seen", "last_change",
    "origin", "statements", "links",
}  # fmt: skip
_DEEPEST = 8


class Node(Value, frozen=True, kw_only=True):
    """One entity of the file: where it stood, its properties as texts, `target` if the line says so; `within` where it is
    written out within another."""

    id: str
    schema: str
    place: str
    caption: str | None = None
    datasets: tuple[str, ...] = ()
    referents: tuple[str, ...] = ()
    target: bool | None = None
    within: bool = False
    properties: dict[str, tuple[str, ...]] = {}

    def texts(self, *names: str) -> tuple[str, ...]:
        """The values of these properties, each once, in order."""
        found = (text for name in names for text in self.properties.get(name, ()))
        return tuple(dict.fromkeys(found))


class Graph:
    """What the lines hold beside the entities that may be listed: names by id, and by the id of each entity the nodes that
    tie it to something (sanctions, papers, shares, offices)."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self.addresses: dict[str, Node] = {}
        self.tied: dict[str, list[tuple[str, Node]]] = defaultdict(list)
        self.ids: set[str] = set()


def graph_of(file: SourceFile, tally: Tally) -> Graph:
    """The graph of the file. Raises SourceError, with the line, for what is no JSON."""
    graph = Graph()
    seen: set[tuple[str, str]] = set()
    for node in nodes_in(file):
        graph.ids.add(node.id)
        graph.names.setdefault(node.id, node.caption or next(iter(node.texts("name")), node.id))
        if node.schema == "Address":
            graph.addresses.setdefault(node.id, node)
        for name in LINKS.get(node.schema, ()):
            for id_ in node.texts(name):
                if (node.id, id_ + name) not in seen:
                    seen.add((node.id, id_ + name))
                    graph.tied[id_].append((name, node))
        if node.schema == "CryptoWallet":
            for id_ in node.texts("holder"):
                graph.tied[id_].append(("holder", node))
    for id_ in graph.tied.keys() - graph.ids:
        _, node = graph.tied[id_][0]
        tally.note(f"a {node.schema} ties an entity that is not in the file", node.place, id_)
    return graph


def nodes_in(file: SourceFile, reading: Reading | None = None, tally: Tally | None = None) -> Iterator[Node]:
    """Every entity of the file in order, those written out within another before it. A line that is no entity is a reject of
    `reading`. Raises SourceError, with the line, for what is no JSON."""
    for line, content in enumerate(file.content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if content.strip():
            yield from _line(content, f"{file.role}:{line}", file, reading, tally)


def _line(
    content: bytes, place: str, file: SourceFile, reading: Reading | None, tally: Tally | None
) -> Iterator[Node]:
    try:
        raw = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SourceError(
            f"this line is not JSON: {error}",
            file=file.name,
            line=int(place.rpartition(":")[2]),
            todo="The file is cut off or damaged: get it anew; there is one JSON object a line",
        ) from None
    if reading is not None:
        refuse_doubled(file, content, int(place.rpartition(":")[2]))
    if not _is_entity(raw):
        if reading is not None:
            reading.reject(place, "the line is no entity with id, schema and properties")
        return
    yield from _nodes(raw, place, tally, 0)


def _is_entity(raw: object) -> bool:
    return (
        isinstance(raw, dict)
        and all(isinstance(raw.get(name), str) and raw[name].strip() for name in ("id", "schema"))
        and isinstance(raw.get("properties"), dict)
    )


def _nodes(raw: dict[str, object], place: str, tally: Tally | None, depth: int) -> Iterator[Node]:
    """The node itself last, after those that are written out within it."""
    id_, schema = str(raw["id"]).strip(), str(raw["schema"]).strip()
    properties: dict[str, tuple[str, ...]] = {}
    given = raw["properties"]
    for name, values in (given if isinstance(given, dict) else {}).items():
        texts: list[str] = []
        for value in values if isinstance(values, list) else [values]:
            if isinstance(value, dict) and _is_entity(value) and depth < _DEEPEST:
                inner = [*_nodes(value, place, tally, depth + 1)]
                yield from (*inner[:-1], _joined(inner[-1], id_))
                texts.append(inner[-1].id)
            elif isinstance(value, (str, int, float)) and not isinstance(value, bool):
                texts.append(" ".join(str(value).split()))
            elif value is not None and tally is not None:
                tally.note("a value is neither text nor an entity, and was not read", place, str(name))
        properties[str(name)] = tuple(text for text in texts if text)
    if tally is not None and depth == 0:
        for top in raw.keys() - _TOP:
            tally.note(f"the field {top!r} of an entity is not known and was not read", place)
    target = raw.get("target")
    yield Node(
        id=id_,
        schema=schema,
        place=place,
        caption=_text(raw.get("caption")),
        datasets=_texts(raw.get("datasets")),
        referents=_texts(raw.get("referents")),
        target=target if isinstance(target, bool) else None,
        within=depth > 0,
        properties=properties,
    )


def _joined(node: Node, outer: str) -> Node:
    """The node within another: the side of the tie that is left out is the other one."""
    sides = LINKS.get(node.schema, ())
    absent = [side for side in sides if not node.texts(side)]
    if not absent or any(outer in node.texts(side) for side in sides):
        return node
    return msgspec.structs.replace(node, properties={**node.properties, absent[0]: (outer,)})


def _text(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _texts(value: object) -> tuple[str, ...]:
    return tuple(text for text in value if isinstance(text, str)) if isinstance(value, list) else ()
