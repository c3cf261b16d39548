"""`tidewaiter match`: who on the lists may be this party."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tidewaiter.cli.options import Json, JsonLines, KnownAt
from tidewaiter.cli.terminal import console, emit
from tidewaiter.errors import InputError
from tidewaiter.model.words import AskedKind

if TYPE_CHECKING:
    from tidewaiter.catalogue.catalogue import Catalogue
    from tidewaiter.cli.lines import Fields
    from tidewaiter.model.party import Party
    from tidewaiter.wording.documents import Document

__all__ = ["match"]


def match(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="The name as the papers give it.")
    ] = None,
    kind: Annotated[AskedKind | None, typer.Option("--kind", help="What sort of party it is.")] = None,
    country: Annotated[
        str | None, typer.Option("--country", metavar="CC", help="Its country, code or name.")
    ] = None,
    json: Json = False,
    jsonl: JsonLines = False,
    known_at: KnownAt = None,
) -> int:
    """Search the lists for a party; with --jsonl for many, one JSON object a line."""
    from tidewaiter.cli.opening import open_catalogue, say_starter
    from tidewaiter.model.party import Party
    from tidewaiter.screening.order_file import check_party

    if jsonl:
        if name is not None or kind is not None or country is not None:
            raise InputError("--jsonl reads parties from stdin", todo="Leave out NAME, --kind and --country")
        catalogue = open_catalogue(known_at)
        say_starter(catalogue)
        return _lines(catalogue)
    if name is None or not name.strip():
        raise InputError(
            "a name is missing", field="NAME", todo="Give one, or --jsonl to read many from stdin"
        )
    party = Party(name=name, kind=kind, country=country)
    check_party(party)
    catalogue = open_catalogue(known_at)
    say_starter(catalogue)
    return _one(catalogue, party, json=json)


def _one(catalogue: Catalogue, party: Party, *, json: bool) -> int:
    from tidewaiter.cli.codes import match_code
    from tidewaiter.cli.opening import starter_notice
    from tidewaiter.cli.tables import print_matches
    from tidewaiter.screening.ask import ask, lists_complete
    from tidewaiter.wording.documents import encode, match_document

    found = ask(catalogue, party)
    complete = found.complete and lists_complete(catalogue)
    if json:
        notice = starter_notice(catalogue)
        document = match_document(found, id=1, complete=complete)
        emit(encode({**document, **({"notice": notice} if notice else {})}, indent=2))
    else:
        print_matches(console(), party, found, catalogue=catalogue, complete=complete)
    return match_code(hit=found.hit, complete=complete)


def _lines(catalogue: Catalogue) -> int:
    from tidewaiter.cli.codes import match_code
    from tidewaiter.cli.lines import answer_lines
    from tidewaiter.model.document import fit
    from tidewaiter.model.party import Party
    from tidewaiter.screening.ask import ask, lists_complete
    from tidewaiter.screening.order_file import check_party
    from tidewaiter.wording.documents import match_document

    current = lists_complete(catalogue)

    def answer(fields: Fields, line: int, id: str | int) -> tuple[Document, int]:
        party = fit(fields, Party, file="<stdin>", lines={(): line})
        check_party(party)
        found = ask(catalogue, party)
        complete = found.complete and current
        return match_document(found, id=id, complete=complete), match_code(hit=found.hit, complete=complete)

    return answer_lines(answer)
