"""`tidewaiter lists export`, `lists key` and the import of a bundle: lists for a machine without a network."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tidewaiter.cli.list_changes import app
from tidewaiter.cli.options import Json
from tidewaiter.cli.terminal import emit
from tidewaiter.errors import InputError

if TYPE_CHECKING:
    from tidewaiter.lists.fetch import UpdateLine

__all__ = ["BUNDLE", "app", "export", "key", "take", "trust"]

BUNDLE = "bundle"
"""What stands in the place of a list's id where a bundle is imported."""


@app.command()
def export(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The bundle to write.")],
    list_ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[LIST]...", help="Default: every list and reference table that was imported."
        ),
    ] = None,
    private: Annotated[
        Path | None, typer.Option("--key", metavar="KEY", help="The private key that `lists key` wrote.")
    ] = None,
    json: Json = False,
) -> int:
    """Write one signed file with the lists and tables in force, for a machine without a network."""
    from tidewaiter.cli.opening import open_everything
    from tidewaiter.lists.bundle import write_bundle
    from tidewaiter.lists.signing import public_key
    from tidewaiter.wording.documents import encode

    if private is None:
        raise InputError(
            "a bundle must be signed: give --key KEY", todo="Make a key once with `tidewaiter lists key FILE`"
        )
    signer = public_key(private)
    manifest = write_bundle(open_everything(), file, private, list_ids or None)
    if json:
        lists = [
            {"list": one.list, "received": one.received, "published": one.published} for one in manifest.lists
        ]
        emit(
            encode(
                {"file": str(file), "key": signer.number, "public_key": signer.text, "lists": lists}, indent=2
            )
        )
        return 0
    for one in manifest.lists:
        emit(f"{one.list}: published {one.published or 'on a day not stated'}, received {one.received}")
    emit(f"{file}: signed with the key {signer.number}; its public key is {signer.text}")
    return 0


@app.command()
def key(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where the private key is to stand.")],
) -> int:
    """Make a key to sign bundles with; the public one is shown and can be given away."""
    from tidewaiter.lists.signing import new_key

    made = new_key(file)
    emit(f"{file}: the private key {made.number}; keep it to yourself")
    emit(f"public key: {made.text}")
    return 0


@app.command()
def trust(
    public: Annotated[str, typer.Argument(metavar="KEY", help="A public key, or a file with one.")],
) -> int:
    """Trust a public key: bundles that it signed can be imported here. Compare it over another channel first."""
    from tidewaiter.cli.opening import open_store
    from tidewaiter.lists.bundle import trust_key
    from tidewaiter.lists.signing import read_public_key

    file = Path(public)
    trusted = read_public_key(
        file.read_text(encoding="utf-8", errors="replace") if file.is_file() else public
    )
    emit(f"{trust_key(open_store().home, trusted)}: the key {trusted.number} is trusted")
    return 0


def take(paths: Sequence[Path], received: date, *, accept_shrink: bool) -> tuple[UpdateLine, ...]:
    """What came of each list of the bundle. Raises InputError without a bundle or a key that is trusted."""
    from tidewaiter.cli.opening import open_everything
    from tidewaiter.lists.bundle import take_bundle, trusted_keys
    from tidewaiter.lists.store import ImportOptions

    if len(paths) != 1:
        raise InputError("one bundle is imported at a time", todo="Give one file")
    store = open_everything()
    options = ImportOptions(received=received, accept_shrink=accept_shrink)
    return take_bundle(store, paths[0], trusted_keys(store.home), options)
