"""One signed file that carries the lists to a machine without a network.

It is a tar archive: first `manifest.json`, which names every other member with its size and SHA-256, then `manifest.json.minisig`, the
signature of the manifest (see signing), then the files of the states as they were received, compressed. Nothing of it is used
before the signature and every digest were checked.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import re
import sys
import tarfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from tidewaiter.errors import InputError, SourceError, TidewaiterError
from tidewaiter.lists.disk import make_folders, reported
from tidewaiter.lists.fetch import UpdateLine
from tidewaiter.lists.signing import PublicKey, read_public_key, sign, signed_by
from tidewaiter.lists.store import ImportOptions, Store
from tidewaiter.model.base import Value

__all__ = ["Manifest", "read_bundle", "take_bundle", "trust_key", "trusted_keys", "write_bundle"]

FORM = 1
TRUSTED = "trusted"
"""The folder of the home whose *.pub files are keys that are trusted."""
MANIFEST, SIGNATURE = "manifest.json", "manifest.json.minisig"
_MOST = 4 * 1024 * 1024
"""Bytes that a manifest or signature may have."""
_ROLE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


class Packed(Value, frozen=True, kw_only=True):
    """One file of a list: the member of the archive that holds it, its size and SHA-256 unpacked."""

    role: str
    name: str
    member: str
    size: int
    sha256: str


class PackedList(Value, frozen=True, kw_only=True):
    """The state of a list that was in force: its files, when they were received and published."""

    list: str
    received: date
    published: date | None
    files: tuple[Packed, ...]


class Manifest(Value, frozen=True, kw_only=True):
    """What a bundle holds."""

    form: int
    lists: tuple[PackedList, ...]


def write_bundle(
    store: Store, target: Path, private: Path, list_ids: Sequence[str] | None = None
) -> Manifest:
    """The bundle of the states in force stands in `target`; None: of every list that was ever imported.

    Raises InputError for a list that is not known or was never imported, for a target that is there already or cannot be
    written and a key that is none; SourceError where a kept state is damaged.
    """
    asked = list(store.registry.sources()) if list_ids is None else list(list_ids)
    states = {list_id: store.in_force(list_id) for list_id in asked}
    missing = [list_id for list_id, state in states.items() if state is None and list_ids is not None]
    if missing or not any(states.values()):
        named = ", ".join(missing) or "no list"
        raise InputError(f"{named} was never imported", todo="Import it first, or leave it out")
    packed: list[PackedList] = []
    members: list[tuple[str, bytes]] = []
    for list_id, state in states.items():
        if state is None:
            continue
        files: list[Packed] = []
        for file in store.files(state):
            member = f"{list_id}/{file.role}.gz"
            members.append((member, gzip.compress(file.content, 6, mtime=0)))
            sha256 = hashlib.sha256(file.content).hexdigest()
            size = len(file.content)
            files.append(Packed(role=file.role, name=file.name, member=member, size=size, sha256=sha256))
        packed.append(
            PackedList(list=list_id, received=state.received, published=state.published, files=tuple(files))
        )
    manifest = Manifest(form=FORM, lists=tuple(packed))
    text = msgspec.json.format(msgspec.json.encode(manifest), indent=1)
    comment = f"tidewaiter lists, {len(packed)} of them, received up to {max(one.received for one in packed)}"
    signature = sign(text, private, comment)
    _write(target, [(MANIFEST, text), (SIGNATURE, signature.encode()), *members])
    return manifest


def _write(target: Path, members: Iterable[tuple[str, bytes]]) -> None:
    try:
        with (
            target.open("xb") as file,
            tarfile.open(fileobj=file, mode="w", format=tarfile.USTAR_FORMAT) as archive,
        ):
            for name, content in members:
                member = tarfile.TarInfo(name)
                member.size = len(content)
                archive.addfile(member, io.BytesIO(content))
    except FileExistsError:
        raise InputError("there is a file already", file=str(target), todo="Name another") from None
    except OSError as error:
        target.unlink(missing_ok=True)
        raise InputError(
            f"the bundle cannot be written: {error.strerror}", file=str(target), todo="Name another file"
        ) from error


def read_bundle(file: Path, trusted: Iterable[PublicKey]) -> tuple[Manifest, PublicKey]:
    """What the bundle holds and who signed it, once the signature was checked; its files were not yet.

    Raises SourceError for a file that is no bundle, one of another form, or one that nobody trusted has signed.
    """
    members = _members(file, _MOST)
    text, signature = (_head(members, name, file) for name in (MANIFEST, SIGNATURE))
    key, _ = signed_by(text, signature.decode("utf-8", "replace"), trusted)
    try:
        form = msgspec.json.decode(text, type=_Form).form
        manifest = msgspec.json.decode(text, type=Manifest) if form == FORM else None
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise SourceError(
            "the manifest of this bundle cannot be read", file=file, todo="Ask for it anew"
        ) from None
    if manifest is None:
        raise SourceError(
            f"this bundle has form {form}, and this version reads form {FORM}",
            file=file,
            todo="Update tidewaiter",
        )
    return manifest, key


def take_bundle(
    store: Store, file: Path, trusted: Iterable[PublicKey], options: ImportOptions, folder: Path | None = None
) -> tuple[UpdateLine, ...]:
    """One line for each list of the bundle, in its order, as `update` gives them; `options.received` is the day on which
    the bundle came.

    Every member is checked against the manifest before the first is imported. A list that cannot be imported keeps the state
    that is in force. Raises SourceError for a bundle that cannot be used.
    """
    manifest, _ = read_bundle(file, trusted)
    with TemporaryDirectory(prefix="tidewaiter-", dir=folder) as name:
        unpacked = Path(name)
        _unpack(file, manifest, store, unpacked)
        return tuple(_imported(store, one, unpacked / one.list, options) for one in manifest.lists)


def trusted_keys(home: Path) -> tuple[PublicKey, ...]:
    """The keys of the *.pub files in the home's folder of them. Raises InputError where there is none, or one is no key."""
    keys = tuple(
        read_public_key(path.read_text(encoding="utf-8", errors="replace"))
        for path in sorted((home / TRUSTED).glob("*.pub"))
    )
    if not keys:
        raise InputError(
            "no key is trusted here, so nothing can be checked",
            todo="Trust the public key of whoever made the bundle: `tidewaiter lists trust KEY`",
        )
    return keys


def trust_key(home: Path, key: PublicKey) -> Path:
    """The file of the home in which the key now stands as trusted. Raises SourceError for a home that cannot be written."""
    with reported(home):
        make_folders(home / TRUSTED)
        file = home / TRUSTED / f"{key.number}.pub"
        file.write_text(
            f"untrusted comment: minisign public key {key.number}\n{key.text}\n", encoding="ascii"
        )
    return file


class _Form(msgspec.Struct):
    form: int


def _imported(store: Store, packed: PackedList, folder: Path, options: ImportOptions) -> UpdateLine:
    paths = [folder / each.role for each in packed.files]
    told = msgspec.structs.replace(
        options, changed=packed.published and min(packed.published, options.received)
    )
    try:
        return UpdateLine(list=packed.list, report=store.import_files(packed.list, paths, options=told))
    except TidewaiterError as error:
        return UpdateLine(list=packed.list, error=str(error))
    except Exception as error:  # whatever one list does to its reader, the others must still come in
        return UpdateLine(list=packed.list, error=f"an unexpected fault: {type(error).__name__}: {error}")


def _unpack(file: Path, manifest: Manifest, store: Store, folder: Path) -> None:
    """Every file of the manifest stands in `folder`, checked; nothing else does."""
    wanted = {each.member: (one, each) for one in manifest.lists for each in one.files}
    for one in manifest.lists:
        store.registry.source(one.list)
        (folder / one.list).mkdir()
    for name, content in _members(file):
        if name not in wanted:
            continue
        packed, each = wanted.pop(name)
        if not _ROLE.fullmatch(each.role):
            raise SourceError(f"{name} is no file of a list", file=file, todo="Do not use it")
        _check(each, content, folder / packed.list / each.role, file)
    if wanted:
        raise SourceError(f"{min(wanted)} is missing from the bundle", file=file, todo="Ask for it anew")


def _members(file: Path, most: int | None = None) -> Iterator[tuple[str, bytes]]:
    """Every file of the archive by name, in its order; none is read that is larger than `most` bytes, than the archive itself, or
    that has holes in it or headers of its own, since nobody has signed it yet."""
    damaged = SourceError("this bundle is cut off or damaged", file=file, todo="Ask for it anew")
    try:
        with _opened(file) as archive:
            largest = min(file.stat().st_size, most or sys.maxsize)
            for member in archive:
                plain = member.type in (tarfile.REGTYPE, tarfile.AREGTYPE) and not member.issparse()
                if not plain or member.pax_headers or member.size > largest:
                    raise damaged
                content = archive.extractfile(member)
                if content is None:
                    raise damaged
                yield member.name, content.read()
    except (tarfile.TarError, EOFError, ValueError, OverflowError):
        raise damaged from None


def _check(packed: Packed, content: bytes, target: Path, file: Path) -> None:
    """The content stands unpacked in `target`, of the size and digest that were signed."""
    unpacker = zlib.decompressobj(wbits=31)
    try:
        plain = unpacker.decompress(content, packed.size + 1)
    except zlib.error:
        plain = b""
    if len(plain) != packed.size or hashlib.sha256(plain).hexdigest() != packed.sha256:
        raise SourceError(
            f"{packed.member} is not the file that was signed",
            file=file,
            todo="Do not use it; ask for it anew",
        )
    target.write_bytes(plain)


def _opened(file: Path) -> tarfile.TarFile:
    try:
        return tarfile.open(file, mode="r:")
    except OSError as error:
        raise SourceError(
            f"the bundle cannot be read: {error.strerror}",
            file=file,
            todo="Give the file that `lists export` wrote",
        ) from error
    except tarfile.TarError:
        raise _no_bundle(file) from None


def _head(members: Iterator[tuple[str, bytes]], name: str, file: Path) -> bytes:
    found, content = next(members, ("", b""))
    if found != name or len(content) > _MOST:
        raise _no_bundle(file)
    return content


def _no_bundle(file: Path) -> SourceError:
    return SourceError(
        "this is no bundle of lists", file=file, todo="Give the file that `lists export` wrote"
    )
