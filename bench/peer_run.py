"""Run inside the peer's environment, by its Python: reads lines of JSON, answers with lines of JSON.

The first line is {"entities": [...]}; each entity has id, schema, names, countries. Then, as often as wanted,
{"queries": [{id, schema, name}, ...]} is answered with {"seconds": CPU, "found": {id: [[entity, score], ...]}}: what the
blocker brings for each query, scored by logic-v2; and {"pairs": [[schema, left, right], ...]} with {"seconds", "scores"}.
Nothing of Tidewaiter is imported here.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from followthemoney import Dataset, StatementEntity, model
from nomenklatura.blocker.index import Index
from nomenklatura.matching.logic_v2.model import LogicV2
from nomenklatura.resolver import Linker
from nomenklatura.store.memory import MemoryStore

BLOCK = 100  # queries blocked together: with more, the blocker calls more of their words stop words

DATASET = Dataset({"name": "bench", "title": "bench"})


def entity(given: dict[str, Any]) -> StatementEntity:
    """The peer's own form of an entity or a query."""
    properties = {"name": given["names"], "country": given.get("countries", [])}
    properties = {name: values for name, values in properties.items() if values}
    found = StatementEntity(DATASET, {"id": given["id"], "schema": given["schema"], "properties": {}})
    for name, values in properties.items():
        if name in model.get(given["schema"]).properties:
            for value in values:
                found.add(name, value)
    return found


def answer_queries(index: Index, view: Any, queries: list[dict[str, Any]]) -> dict[str, Any]:
    """Everything the blocker brings for each query, scored."""
    config = LogicV2.default_config()
    asked = [entity({**query, "names": [query["name"]]}) for query in queries]
    by_id = {one.id: one for one in asked}
    found: dict[str, list[tuple[str, float]]] = {}
    start = time.process_time()
    for at in range(0, len(asked), BLOCK):
        for ident, matches in index.match_entities(asked[at : at + BLOCK]):
            query = by_id[ident.id]
            scored = []
            for other, _ in matches:
                candidate = view.get_entity(other.id)
                if candidate is not None:
                    scored.append((other.id, LogicV2.compare(query, candidate, config).score))
            found[ident.id] = scored
    return {"seconds": time.process_time() - start, "found": found}


def answer_pairs(pairs: list[tuple[str, str, str]]) -> dict[str, Any]:
    """The score of each pair of names."""
    config = LogicV2.default_config()
    made = [
        tuple(entity({"id": f"{side}{at}", "schema": schema, "names": [name]}) for side, name in names)
        for at, (schema, left, right) in enumerate(pairs)
        for names in [(("left", left), ("right", right))]
    ]
    start = time.process_time()
    scores = [LogicV2.compare(left, right, config).score for left, right in made]
    return {"seconds": time.process_time() - start, "scores": scores}


def main() -> None:
    """Answers until there are no more lines."""
    held = [entity(each) for each in json.loads(sys.stdin.readline())["entities"]]
    store = MemoryStore(DATASET, Linker({}))
    writer = store.writer()
    for each in held:
        writer.add_entity(each)
    writer.flush()
    view = store.default_view()
    with tempfile.TemporaryDirectory() as folder:
        start = time.process_time()
        index = Index(view, Path(folder))
        index.build()
        print(json.dumps({"seconds": time.process_time() - start, "entities": len(held)}), flush=True)
        for line in sys.stdin:
            asked = json.loads(line)
            answer = (
                answer_queries(index, view, asked["queries"])
                if "queries" in asked
                else answer_pairs(asked["pairs"])
            )
            print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
