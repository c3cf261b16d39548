"""A signed bundle of lists: what goes in comes out, and nothing that was touched on the way."""

from __future__ import annotations

import io
import stat
import tarfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lists.fake_list import (
    JUNE_1,
    JUNE_2,
    JUNE_9,
    FakeReader,
    content,
    fake_source,
    options,
    registry_of,
    written,
)
from tidewaiter.errors import InputError, SourceError
from tidewaiter.lists.bundle import MANIFEST, read_bundle, take_bundle, write_bundle
from tidewaiter.lists.signing import PublicKey, new_key, public_key, read_public_key, sign, signed_by
from tidewaiter.lists.store import ImportOptions, Store

RECEIVED = ImportOptions(received=date(2026, 6, 20))


def two_lists(home: Path) -> Store:
    return Store(
        home, registry=registry_of((fake_source(), FakeReader()), (fake_source("two"), FakeReader("two")))
    )


@pytest.fixture
def key(tmp_path: Path) -> Path:
    new_key(tmp_path / "own.key")
    return tmp_path / "own.key"


@pytest.fixture
def bundle(home: Path, tmp_path: Path, key: Path) -> Path:
    """Two lists, signed."""
    store = two_lists(home)
    store.import_files("one", [written(tmp_path)], options=options())
    (tmp_path / "undated.txt").write_bytes(content(None, 21))
    store.import_files(
        "two", [tmp_path / "undated.txt"], options=ImportOptions(received=JUNE_9, published=JUNE_2)
    )
    write_bundle(store, tmp_path / "lists.bundle", key)
    return tmp_path / "lists.bundle"


def elsewhere(tmp_path: Path) -> Store:
    return two_lists(tmp_path / "elsewhere")


def test_what_was_in_force_is_in_force_elsewhere(home: Path, tmp_path: Path, bundle: Path, key: Path) -> None:
    store = elsewhere(tmp_path)
    lines = take_bundle(store, bundle, [public_key(key)], RECEIVED)
    assert [(line.list, line.error) for line in lines] == [("one", None), ("two", None)]
    for list_id, published in (("one", JUNE_1), ("two", JUNE_2)):
        here, there = two_lists(home).in_force(list_id), store.in_force(list_id)
        assert here is not None
        assert there is not None
        assert (there.sha256, there.entities_sha256) == (here.sha256, here.entities_sha256)
        assert (there.published, there.received) == (published, date(2026, 6, 20))
    assert store.verify() == ()
    again = take_bundle(store, bundle, [public_key(key)], RECEIVED)
    assert all(line.report is not None and line.report.unchanged for line in again)


def test_the_same_lists_and_key_give_the_same_bundle(
    home: Path, tmp_path: Path, bundle: Path, key: Path
) -> None:
    write_bundle(two_lists(home), tmp_path / "again.bundle", key)
    assert (tmp_path / "again.bundle").read_bytes() == bundle.read_bytes()


def test_a_key_that_is_not_trusted_opens_nothing(tmp_path: Path, bundle: Path) -> None:
    other = new_key(tmp_path / "other.key")
    store = elsewhere(tmp_path)
    for trusted in ([], [other]):
        with pytest.raises(SourceError, match="not trusted here"):
            take_bundle(store, bundle, trusted, RECEIVED)
    assert store.snapshots("one") == ()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_byte_can_be_changed_and_nothing_cut_off(
    tmp_path: Path, bundle: Path, key: Path, data: st.DataObject
) -> None:
    whole = bundle.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    kind = data.draw(st.sampled_from(["flip", "cut"]))
    changed = whole[:at] if kind == "cut" else whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :]
    path = tmp_path / "changed.bundle"
    path.write_bytes(changed)
    store = two_lists(Path(mkdtemp(dir=tmp_path)))
    try:
        lines = take_bundle(store, path, [public_key(key)], RECEIVED)
    except SourceError:
        assert store.snapshots("one") == store.snapshots("two") == ()
        return
    # What is left are bytes that say nothing: fill, times and owners of the archive.
    assert [line.error for line in lines] == [None, None]
    good = take_bundle(elsewhere(tmp_path), bundle, [public_key(key)], RECEIVED)
    assert [line.report and line.report.snapshot.sha256 for line in lines] == [
        line.report and line.report.snapshot.sha256 for line in good
    ]


def repacked(bundle: Path, change: Callable[[str, bytes], tuple[str, bytes] | None], target: Path) -> Path:
    with tarfile.open(bundle) as old, tarfile.open(target, "w") as new:
        for member in old:
            file = old.extractfile(member)
            assert file is not None
            kept = change(member.name, file.read())
            if kept is not None:
                fresh = tarfile.TarInfo(kept[0])
                fresh.size = len(kept[1])
                new.addfile(fresh, io.BytesIO(kept[1]))
    return target


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda name, text: None if name.startswith("two/") else (name, text), "missing from the bundle"),
        (lambda name, text: (name, text + b"x") if name == MANIFEST else (name, text), "was changed after"),
        (
            lambda name, text: (name, b"x" + text) if name.startswith("one/") else (name, text),
            "not the file that was signed",
        ),
        (lambda name, text: None if name == MANIFEST else (name, text), "no bundle"),
        (lambda name, text: (name, b"nothing") if name.endswith("minisig") else (name, text), "no signature"),
    ],
)
def test_a_bundle_that_somebody_packed_anew_is_refused(
    tmp_path: Path,
    bundle: Path,
    key: Path,
    change: Callable[[str, bytes], tuple[str, bytes] | None],
    says: str,
) -> None:
    path = repacked(bundle, change, tmp_path / "repacked.bundle")
    store = elsewhere(tmp_path)
    with pytest.raises(SourceError, match=says):
        take_bundle(store, path, [public_key(key)], RECEIVED)
    assert store.snapshots("one") == store.snapshots("two") == ()


def test_a_file_that_unpacks_without_end_is_stopped(tmp_path: Path, bundle: Path, key: Path) -> None:
    import gzip

    bomb = gzip.compress(b"x" * 50_000_000)

    def swapped(name: str, text: bytes) -> tuple[str, bytes]:
        return (name, bomb) if name.startswith("one/") else (name, text)

    path = repacked(bundle, swapped, tmp_path / "bomb.bundle")
    with pytest.raises(SourceError, match="not the file that was signed"):
        take_bundle(elsewhere(tmp_path), path, [public_key(key)], RECEIVED)


def test_members_that_nobody_signed_are_left_alone(tmp_path: Path, bundle: Path, key: Path) -> None:
    with tarfile.open(bundle, "a") as archive:
        for name in ("../../escape.txt", "/escape.txt", "one/evil"):
            member = tarfile.TarInfo(name)
            member.size = 4
            archive.addfile(member, io.BytesIO(b"evil"))
    store = elsewhere(tmp_path)
    assert [line.error for line in take_bundle(store, bundle, [public_key(key)], RECEIVED)] == [None, None]
    assert list(tmp_path.rglob("escape.txt")) == list(tmp_path.rglob("evil")) == []


def with_headers(name: bytes, **fields: Any) -> bytes:
    member = tarfile.TarInfo(name.decode())
    for field, value in fields.items():
        setattr(member, field, value)
    return member.tobuf(format=fields.pop("form", tarfile.GNU_FORMAT))


@pytest.mark.parametrize(
    "member",
    [
        # Larger than the archive that holds it, with holes, a link, a folder, with headers of its own.
        with_headers(b"manifest.json", size=1 << 40),
        with_headers(b"manifest.json", size=0, type=tarfile.GNUTYPE_SPARSE),
        with_headers(b"manifest.json", type=tarfile.SYMTYPE, linkname="/etc/hostname"),
        with_headers(b"manifest.json", type=tarfile.DIRTYPE),
        with_headers(b"manifest.json", size=11, type=tarfile.XHDTYPE) + b"11 mtime=x\n".ljust(512, b"\0"),
    ],
)
def test_what_nobody_signed_is_not_read_into_memory(tmp_path: Path, key: Path, member: bytes) -> None:
    (tmp_path / "odd.bundle").write_bytes(member + b"\0" * 10_240)
    with pytest.raises(SourceError, match=r"no bundle|damaged"):
        read_bundle(tmp_path / "odd.bundle", [public_key(key)])


@pytest.mark.parametrize("what", [b"", b"not a tar", b"\x1f\x8b", b"PK\x03\x04"])
def test_another_file_is_no_bundle(tmp_path: Path, key: Path, what: bytes) -> None:
    (tmp_path / "file").write_bytes(what)
    with pytest.raises(SourceError, match=r"no bundle|damaged"):
        read_bundle(tmp_path / "file", [public_key(key)])
    with pytest.raises(SourceError, match="cannot be read"):
        read_bundle(tmp_path / "nowhere", [public_key(key)])


def test_an_older_bundle_does_not_replace_what_is_newer(tmp_path: Path, bundle: Path, key: Path) -> None:
    store = elsewhere(tmp_path)
    store.import_files("one", [written(tmp_path, JUNE_9, 21)], options=options(JUNE_9))
    one, _ = take_bundle(store, bundle, [public_key(key)], RECEIVED)
    assert one.report is not None
    assert not one.report.in_force


def test_lists_that_are_not_there_and_files_that_are(
    home: Path, tmp_path: Path, bundle: Path, key: Path
) -> None:
    store = two_lists(home)
    with pytest.raises(InputError, match="there is a file already"):
        write_bundle(store, bundle, key)
    with pytest.raises(InputError, match="three"):
        write_bundle(store, tmp_path / "new", key, ["three"])
    with pytest.raises(InputError, match="never imported"):
        write_bundle(elsewhere(tmp_path), tmp_path / "new", key)
    with pytest.raises(InputError, match="cannot be written"):
        write_bundle(store, tmp_path / "no" / "folder", key)
    assert not (tmp_path / "new").exists()


def test_only_one_list_of_several(home: Path, tmp_path: Path, bundle: Path, key: Path) -> None:
    write_bundle(two_lists(home), tmp_path / "part", key, ["two"])
    manifest, signer = read_bundle(tmp_path / "part", [public_key(key)])
    assert [one.list for one in manifest.lists] == ["two"]
    assert signer == public_key(key)


def test_a_private_key_is_for_its_owner_alone_and_never_replaced(tmp_path: Path) -> None:
    made = new_key(tmp_path / "key")
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600
    assert public_key(tmp_path / "key") == made
    with pytest.raises(InputError, match="no key can be written"):
        new_key(tmp_path / "key")
    assert public_key(tmp_path / "key") == made


@pytest.mark.parametrize("text", ["", "abc", "untrusted comment: x\n", "RWQ" + "A" * 49, "QQ==", "größer"])
def test_what_is_no_public_key_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="no public key"):
        read_public_key(text)


def test_what_is_no_private_key_is_refused(tmp_path: Path) -> None:
    for text in ("", "abc", "tidewaiter private key, for whoever keeps it alone: AAAA", "größer"):
        (tmp_path / "key").write_text(text, encoding="utf-8")
        with pytest.raises(InputError, match="no private key"):
            public_key(tmp_path / "key")
    with pytest.raises(InputError, match="cannot be read"):
        public_key(tmp_path / "nowhere")


def test_public_keys_are_read_as_they_are_shown(tmp_path: Path) -> None:
    made = new_key(tmp_path / "key")
    assert read_public_key(made.text) == made
    assert read_public_key(f"untrusted comment: minisign public key {made.number}\n{made.text}\n") == made


def test_the_trusted_comment_is_signed_along(tmp_path: Path) -> None:
    made = new_key(tmp_path / "key")
    signature = sign(b"content", tmp_path / "key", "lists of June")
    assert signed_by(b"content", signature, [made]) == (made, "lists of June")
    with pytest.raises(SourceError, match="changed after"):
        signed_by(b"content", signature.replace("June", "July"), [made])
    with pytest.raises(SourceError, match="changed after"):
        signed_by(b"Content", signature, [made])
    other = PublicKey(number=made.number, raw=new_key(tmp_path / "other").raw)
    with pytest.raises(SourceError, match="changed after"):
        signed_by(b"content", signature, [other])
