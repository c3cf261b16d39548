"""`tidewaiter selftest`: how well the search finds altered names on the lists that are here."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from tidewaiter.cli.options import Json
from tidewaiter.errors import InputError

__all__ = ["SAMPLE", "selftest"]

SAMPLE = 100
"""Ends within half a minute of CPU on the US Consolidated Screening List, where the kernel is compiled."""


def selftest(
    json: Json = False,
    seed: Annotated[
        int, typer.Option("--seed", metavar="N", help="What is drawn; the same seed asks the same.")
    ] = 1,
    sample: Annotated[
        int,
        typer.Option(
            "--sample", metavar="N", help="Listings of each group, and cases of each class of alteration."
        ),
    ] = SAMPLE,
    goods: Annotated[
        bool, typer.Option("--goods", help="Measure instead how well goods are told by their words.")
    ] = False,
    places: Annotated[
        bool, typer.Option("--places", help="Measure instead how well addresses, towns and a zone are told.")
    ] = False,
    labelled: Annotated[
        Path | None,
        typer.Option(
            "--set",
            metavar="PATH",
            help="With --goods: a file of labelled descriptions; with --places: a folder of labelled places.",
        ),
    ] = None,
) -> int:
    """Measure the search on the installed lists: listed names, altered ones, unrelated ones, speed."""
    if goods or places or labelled is not None:
        return _of_sets(goods, places, labelled, json)
    from tidewaiter.catalogue.catalogue import Catalogue
    from tidewaiter.catalogue.loaded import load
    from tidewaiter.catalogue.shelf import index_of
    from tidewaiter.cli.opening import open_store, say_starter
    from tidewaiter.cli.scorecard import print_scorecard
    from tidewaiter.cli.terminal import console, counting, emit
    from tidewaiter.lists.starter import LIST
    from tidewaiter.screening.ask import ask
    from tidewaiter.selftest.document import scorecard_document
    from tidewaiter.selftest.scorecard import Plan, planned, run
    from tidewaiter.wording.documents import encode

    plan = Plan(seed=seed, sample=sample, starter=LIST)
    store = open_store()
    loaded = load(store, None)
    catalogue = Catalogue(loaded, index_of(loaded.entities, digest=loaded.digest, home=store.home))
    say_starter(catalogue)
    with counting("asking") as told:
        done = iter(range(1, planned(plan) * 2))
        found = run(
            partial(ask, catalogue), loaded.entities, plan, advance=lambda: told(next(done, 0), planned(plan))
        )
    if json:
        emit(encode(scorecard_document(found), indent=2))
    else:
        print_scorecard(console(), found)
    return 0


def _of_sets(goods: bool, places: bool, labelled: Path | None, json: bool) -> int:
    """Measures a labelled set instead of the lists. Raises InputError where it is not said which."""
    if goods == places:
        raise InputError("--set belongs to --goods or to --places", todo="Give one of the two, and not both")
    if places:
        from tidewaiter.cli.selftest_places import selftest_places

        return selftest_places(labelled, json=json)
    from tidewaiter.cli.selftest_goods import selftest_goods

    return selftest_goods(labelled, json=json)
