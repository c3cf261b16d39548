"""Opening what the verbs work on: the lists of this home, the law, the policy."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tidewaiter.cli.terminal import say
from tidewaiter.model.listing import ListState

if TYPE_CHECKING:
    from tidewaiter.catalogue.catalogue import Catalogue
    from tidewaiter.history.gather import History
    from tidewaiter.history.store import HistoryStore
    from tidewaiter.lists.store import Store
    from tidewaiter.screening.pipeline import Lists, Screener

__all__ = [
    "history_store",
    "open_catalogue",
    "open_history",
    "open_screener",
    "open_store",
    "open_tables",
    "say_starter",
    "starter_notice",
]


def open_store() -> Store:
    """The list store of this home."""
    from tidewaiter.lists.home import home_folder
    from tidewaiter.lists.store import Store

    return Store(home_folder())


def open_tables() -> Store:
    """The reference tables of this home, in the same store."""
    from tidewaiter.lists.home import home_folder
    from tidewaiter.lists.store import Store
    from tidewaiter.lists.tables.registry import TABLES

    return Store(home_folder(), registry=TABLES)


def open_everything() -> Store:
    """The lists and the reference tables of this home, to take them in and to hand them on."""
    from tidewaiter.lists.home import home_folder
    from tidewaiter.lists.store import Store
    from tidewaiter.lists.tables.registry import EVERYTHING

    return Store(home_folder(), registry=EVERYTHING)


def open_catalogue(known_at: date | None) -> Catalogue:
    """The lists as they were known on that day, ready to be searched."""
    from tidewaiter.catalogue.catalogue import Catalogue

    return Catalogue.open(open_store(), known_at=known_at)


def history_store(path: str | None = None) -> HistoryStore:
    """The history of this home; the one kept of the file or folder at `path`, apart from it."""
    from tidewaiter.history.store import HistoryStore
    from tidewaiter.lists.home import home_folder

    kept = home_folder() / "history"
    return HistoryStore(kept) if path is None else HistoryStore.beside(kept, Path(path))


def open_history(path: str | None, known_at: date | None) -> History | None:
    """The history that orders are held against: of the file or folder at `path`, which is loaded where it is not kept yet,
    else of this home; None where it has none."""
    if path is None and not (_history_folder() / "past.duckdb").is_file():
        return None  # and nothing of it is imported
    from tidewaiter.history.gather import History

    store = history_store(path)
    if path is not None and not store.exists:
        store.load([Path(path)], received=date.today())
    return History(store.path, known_at)


def _history_folder() -> Path:
    from tidewaiter.lists.home import home_folder

    return home_folder() / "history"


def open_screener(
    known_at: date | None, owners: Sequence[str] = (), history: History | None = None
) -> Screener:
    """Everything a screening needs, under the standard policy, with what these files say of owners, the reference tables
    of this home, and past orders."""
    from tidewaiter.catalogue.tables import Tables, newest_day
    from tidewaiter.catalogue.through_time import through_time
    from tidewaiter.law.load import load_law
    from tidewaiter.lists.home import home_folder
    from tidewaiter.owners.read import read_owners
    from tidewaiter.refdata.policy import standard_policy
    from tidewaiter.screening.pipeline import Screener

    law, told, home = load_law(), read_owners(owners), home_folder()
    catalogue = through_time(open_store(), known_at=known_at or newest_day(home))
    return Screener(catalogue, law, standard_policy(), told, Tables(home, catalogue.known_at), history)


def starter_notice(lists: Lists) -> str | None:
    """That the starter list serves and what it is, with its date and count; None where it does not serve."""
    for used in lists.lists:
        if used.state is ListState.STARTER:
            dated = f" of {used.published or used.received}" if used.published or used.received else ""
            return (
                f"the starter list{dated} ({used.listings:,} listings) is not an official list; "
                "import the official ones with 'tidewaiter lists update' or 'tidewaiter lists import'"
            )
    return None


def say_starter(lists: Lists) -> None:
    """Writes the starter notice to stderr where the starter list serves."""
    notice = starter_notice(lists)
    if notice is not None:
        say(notice)
