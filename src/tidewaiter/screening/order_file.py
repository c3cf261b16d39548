"""Reading an order file, with every refusal naming the file, the line and the field."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tidewaiter.errors import InputError
from tidewaiter.model.document import dotted, fit, read_tree
from tidewaiter.model.party import Party
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.when import PartialDate
from tidewaiter.text.names import MAX_NAME

__all__ = ["MAX_NAME", "check_order", "check_party", "order_in", "read_bytes", "read_order"]

Steps = tuple[str | int, ...]


def read_order(path: Path | str) -> Shipment:
    """The order in the YAML or JSON file at `path`.

    Raises InputError, naming file, line and field, for a file that is not there, a folder, an empty or binary
    file, another encoding than UTF-8, unknown or misspelt fields and words, codes and numbers that cannot be,
    and names that are empty or longer than MAX_NAME.
    """
    return order_in(read_bytes(Path(path)), file=str(path))


def order_in(content: bytes, *, file: str) -> Shipment:
    """The order in `content`, called `file` in messages. Raises InputError as `read_order` does."""
    tree, lines = read_tree(content, file=file)
    shipment = fit(tree, Shipment, file=file, lines=lines)
    for steps, what, todo in _faults(shipment):
        line = next((lines[steps[:n]] for n in range(len(steps), -1, -1) if steps[:n] in lines), None)
        raise InputError(what, file=file, line=line, field=dotted(steps), todo=todo)
    return shipment


def read_bytes(path: Path) -> bytes:
    """The content of the file at `path`. Raises InputError in plain words where it cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError("there is no such file", file=path, todo="Check the path") from None
    except IsADirectoryError:
        raise InputError(
            "this is a folder, not a file", file=path, todo="Name the order files inside it"
        ) from None
    except PermissionError:
        raise InputError(
            "this file may not be read", file=path, todo="Ask for the right to read it"
        ) from None
    except (OSError, ValueError) as error:
        raise InputError(f"this file cannot be read: {error}", file=path, todo="Check the path") from None


def check_order(shipment: Shipment) -> None:
    """Returns if everyone named can be searched for and every date can be read. Raises InputError, naming the field."""
    for steps, what, todo in _faults(shipment):
        raise InputError(what, field=dotted(steps), todo=todo)


def check_party(party: Party) -> None:
    """Returns if the party can be searched for and its dates can be read. Raises InputError, naming the field."""
    for steps, what, todo in _party_faults(party, ()):
        raise InputError(what, field=dotted(steps), todo=todo)


def _faults(shipment: Shipment) -> Iterator[tuple[Steps, str, str]]:
    if shipment.exporter is not None:
        yield from _party_faults(shipment.exporter, ("exporter",))
    for at, party in enumerate(shipment.parties):
        yield from _party_faults(party, ("parties", at))
    if shipment.payment is not None:
        yield from _name_faults(shipment.payment.payer, ("payment", "payer"))
        yield from _name_faults(shipment.payment.bank, ("payment", "bank"))
    for at, leg in enumerate(shipment.route):
        yield from _name_faults(leg.carrier, ("route", at, "carrier"))
        if leg.vessel is not None:
            yield from _name_faults(leg.vessel.name, ("route", at, "vessel", "name"))
    for at, goods in enumerate(shipment.goods):
        yield from _name_faults(goods.manufacturer, ("goods", at, "manufacturer"))


def _party_faults(party: Party, steps: Steps) -> Iterator[tuple[Steps, str, str]]:
    yield from _name_faults(party.name, (*steps, "name"))
    for at, alias in enumerate(party.aliases):
        yield from _name_faults(alias, (*steps, "aliases", at))
    for at, owner in enumerate(party.owners):
        yield from _name_faults(owner.name, (*steps, "owners", at, "name"))
    for at, officer in enumerate(party.officers):
        yield from _name_faults(officer, (*steps, "officers", at))
    for field, text in (("birth_date", party.birth_date), ("incorporated", party.incorporated)):
        if text is not None:
            try:
                PartialDate.parse(text)
            except ValueError:
                shown = text if len(text) <= 40 else f"{text[:40]}..."
                yield (*steps, field), f"not a date: {shown!r}", "Write YYYY, YYYY-MM or YYYY-MM-DD"


def _name_faults(name: str | None, steps: Steps) -> Iterator[tuple[Steps, str, str]]:
    if name is None:
        return
    if not name.strip():
        yield steps, "the name is empty", "Leave the field out where the name is not known"
    if len(name) > MAX_NAME:
        yield (
            steps,
            f"the name has {len(name):,} characters, more than the {MAX_NAME:,} that are read",
            "Give the name alone",
        )
