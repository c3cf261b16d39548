"""The answer of `tidewaiter match`: to one party, or to one JSON object a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tidewaiter.cli.codes import match_code
from tidewaiter.cli.collector import resume
from tidewaiter.cli.opening import open_catalogue, say_starter, starter_notice
from tidewaiter.cli.terminal import console, emit, say
from tidewaiter.errors import InputError
from tidewaiter.model.document import fit
from tidewaiter.model.party import Party
from tidewaiter.refdata.countries import country_code
from tidewaiter.screening.ask import ask, ask_many, lists_complete, not_searched
from tidewaiter.screening.order_file import check_party
from tidewaiter.wording.documents import encode, match_document

if TYPE_CHECKING:
    from tidewaiter.catalogue.catalogue import Catalogue
    from tidewaiter.cli.lines import Answered, Line
    from tidewaiter.cli.plain_match import Search
    from tidewaiter.model.match import PartyMatches
    from tidewaiter.wording.documents import Document

__all__ = ["answer_search"]


def answer_search(search: Search) -> int:
    """The exit code, once everything is written. Raises InputError where there is nothing to search for."""
    if search.jsonl:
        if search.name is not None or search.kind is not None or search.country is not None:
            raise InputError("--jsonl reads parties from stdin", todo="Leave out NAME, --kind and --country")
        return _lines(_catalogue(search))
    if search.name is None or not search.name.strip():
        raise InputError(
            "a name is missing", field="NAME", todo="Give one, or --jsonl to read many from stdin"
        )
    party = Party(name=search.name, kind=search.kind, country=search.country)
    check_party(party)
    if party.country is not None and country_code(party.country) is None:
        raise InputError(
            f"{party.country[:40]!r} is no country",
            field="--country",
            todo="Give its ISO 3166 code of two letters or its name, or leave it out",
        )
    return _one(_catalogue(search), party, json=search.json)


def _catalogue(search: Search) -> Catalogue:
    """The lists, once it is said on stderr what they lack, where the answer has no place for it: the table says itself
    which were not searched, and the document that the starter list serves."""
    catalogue = open_catalogue(search.known_at)
    if search.jsonl:
        say_starter(catalogue)
    unsearched = not_searched(catalogue)
    if unsearched and (search.json or search.jsonl):
        say(f"not imported, so not searched: {', '.join(unsearched)}")
    return catalogue


def _one(catalogue: Catalogue, party: Party, *, json: bool) -> int:
    found = ask(catalogue, party)
    complete = found.complete and lists_complete(catalogue)
    if json:
        notice = starter_notice(catalogue)
        document = match_document(found, id=1, complete=complete)
        emit(encode({**document, **({"notice": notice} if notice else {})}, indent=2))
    else:
        from tidewaiter.cli.tables import print_matches

        print_matches(console(), party, found, catalogue=catalogue, complete=complete)
    return match_code(hit=found.hit, complete=complete)


def _lines(catalogue: Catalogue) -> int:
    from tidewaiter.cli.lines import answer_blocks

    resume()  # one party is soon answered, but of lines there may be any number
    current = lists_complete(catalogue)

    def answer(lines: Sequence[Line]) -> Iterator[Answered]:
        parties = [_party(line) for line in lines]
        found = ask_many(catalogue, [party for party in parties if isinstance(party, Party)])
        for line, party in zip(lines, parties, strict=True):
            answered = next(found) if isinstance(party, Party) else party
            yield answered if isinstance(answered, InputError) else _answered(line, answered, current=current)

    return answer_blocks(answer)


def _party(line: Line) -> Party | InputError:
    """The party that a line describes, or why it is none that can be searched for."""
    try:
        party = fit(line.fields, Party, file="<stdin>", lines={(): line.number})
        check_party(party)
    except InputError as error:
        return error
    return party


def _answered(line: Line, found: PartyMatches, *, current: bool) -> tuple[Document, int]:
    complete = found.complete and current
    return match_document(found, id=line.id, complete=complete), match_code(hit=found.hit, complete=complete)
