"""`tidewaiter compare`: how strongly two names, or two parties, look like one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tidewaiter.cli.options import Json, JsonLines
from tidewaiter.cli.terminal import console, emit
from tidewaiter.errors import InputError
from tidewaiter.model.words import AskedKind

if TYPE_CHECKING:
    from tidewaiter.cli.lines import Line
    from tidewaiter.wording.documents import Document

__all__ = ["compare"]


def compare(
    left: Annotated[str | None, typer.Argument(metavar="LEFT", help="The name on our papers.")] = None,
    right: Annotated[str | None, typer.Argument(metavar="RIGHT", help="The name to lay beside it.")] = None,
    kind: Annotated[AskedKind | None, typer.Option("--kind", help="What sort of party both are.")] = None,
    json: Json = False,
    jsonl: JsonLines = False,
) -> int:
    """Compare two names without any list; with --jsonl many pairs, of names or of whole parties."""
    from tidewaiter.cli.tables import print_comparison
    from tidewaiter.refdata.policy import standard_policy
    from tidewaiter.screening.pair import Pair, compare_pair
    from tidewaiter.wording.documents import compare_document, encode

    if jsonl:
        if left is not None or right is not None or kind is not None:
            raise InputError("--jsonl reads pairs from stdin", todo="Leave out LEFT, RIGHT and --kind")
        return _lines()
    if left is None or right is None:
        raise InputError(
            "two names are needed", todo="Give LEFT and RIGHT, or --jsonl to read pairs from stdin"
        )
    found = compare_pair(Pair(left=left, right=right, kind=kind), standard_policy())
    if json:
        emit(encode(compare_document(found, id=1), indent=2))
    else:
        print_comparison(console(), left, right, found)
    return 0


def _lines() -> int:
    from tidewaiter.cli.lines import answer_lines
    from tidewaiter.model.document import fit
    from tidewaiter.refdata.policy import standard_policy
    from tidewaiter.screening.pair import Pair, compare_pair
    from tidewaiter.wording.documents import compare_document

    policy = standard_policy()

    def answer(line: Line) -> tuple[Document, int]:
        pair = fit(line.fields, Pair, file="<stdin>", lines={(): line.number})
        return compare_document(compare_pair(pair, policy), id=line.id), 0

    return answer_lines(answer)
