"""Signatures in the format of minisign, so that whoever has minisign can check them without us.

A signature is Ed25519 over the BLAKE2b-512 digest of the content (algorithm `ED`), with a trusted comment that is signed along. The
private key is kept as 32 bytes in base64 behind a line that says what it is; only its owner may read the file.
Format: https://jedisct1.github.io/minisign/
"""

from __future__ import annotations

import base64
import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

from tidewaiter.errors import InputError, SourceError
from tidewaiter.model.base import Value

__all__ = ["PublicKey", "new_key", "public_key", "read_public_key", "sign", "signed_by"]

_OLD, _HASHED = b"Ed", b"ED"
_SECRET = "tidewaiter private key, for whoever keeps it alone: "
_KEY_ID = 8


class PublicKey(Value, frozen=True, kw_only=True):
    """A public key: `number` names it (16 hexadecimal digits, as minisign shows it), `raw` are its 32 bytes."""

    number: str
    raw: bytes

    @property
    def text(self) -> str:
        """The key as minisign takes it after -P."""
        return base64.b64encode(_OLD + bytes.fromhex(self.number)[::-1] + self.raw).decode()


def new_key(file: Path) -> PublicKey:
    """A new private key stands in `file`, which only its owner may read; gives its public key.

    Raises InputError for a file that is there already or cannot be written.
    """
    key = SigningKey.generate()
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise InputError(
            f"no key can be written there: {error.strerror}", file=str(file), todo="Name another file"
        ) from error
    with os.fdopen(handle, "w", encoding="ascii") as text:
        text.write(f"{_SECRET}{base64.b64encode(bytes(key)).decode()}\n")
    return _public(key)


def public_key(private: Path) -> PublicKey:
    """The public key of a private one. Raises InputError for a file that is none."""
    return _public(_private(private))


def read_public_key(text: str) -> PublicKey:
    """The key of one line of base64, or of a file of minisign. Raises InputError for anything else."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    try:
        raw = base64.b64decode(lines[-1], validate=True)
    except (IndexError, ValueError):
        raw = b""
    if len(raw) != len(_OLD) + _KEY_ID + 32 or raw[:2] != _OLD:
        raise InputError(
            "this is no public key", todo="Give the file that `lists key` or minisign wrote, or its last line"
        )
    return PublicKey(number=raw[2:10][::-1].hex().upper(), raw=raw[10:])


def sign(content: bytes, private: Path, comment: str) -> str:
    """The signature of `content` as the text of a .minisig file; `comment`, one line, is signed along."""
    if "\n" in comment:
        raise ValueError("a trusted comment is one line")
    key = _private(private)
    public = _public(key)
    signature = key.sign(hashlib.blake2b(content).digest()).signature
    whole = key.sign(signature + comment.encode()).signature
    named = base64.b64encode(_HASHED + bytes.fromhex(public.number)[::-1] + signature).decode()
    return (
        f"untrusted comment: signature of tidewaiter key {public.number}\n{named}\n"
        f"trusted comment: {comment}\n{base64.b64encode(whole).decode()}\n"
    )


def signed_by(content: bytes, signature: str, trusted: Iterable[PublicKey]) -> tuple[PublicKey, str]:
    """Which of the trusted keys signed `content`, and the trusted comment.

    Raises SourceError for a signature of another content or key, or text that is none.
    """
    number, own, comment, whole = _parts(signature)
    key = next((one for one in trusted if one.number == number), None)
    if key is None:
        raise SourceError(
            f"signed with the key {number}, which is not trusted here",
            todo="Ask whoever made it for the public key, compare it over another channel, and trust it: `tidewaiter lists trust KEY`",
        )
    verify = VerifyKey(key.raw)
    try:
        verify.verify(hashlib.blake2b(content).digest(), own)
        verify.verify(own + comment.encode(), whole)
    except BadSignatureError:
        raise SourceError(
            f"the signature of the key {number} does not fit: something was changed after it was signed",
            todo="Do not use it; ask for it anew",
        ) from None
    return key, comment


def _parts(text: str) -> tuple[str, bytes, str, bytes]:
    """The key's number, the signature, the trusted comment and the signature of both."""
    lines = text.splitlines()
    prefix = "trusted comment: "
    try:
        named = base64.b64decode(lines[1], validate=True)
        whole = base64.b64decode(lines[3], validate=True)
        comment = lines[2]
    except (IndexError, ValueError):
        named, whole, comment = b"", b"", ""
    if (
        len(named) != 2 + _KEY_ID + 64
        or named[:2] != _HASHED
        or len(whole) != 64
        or not comment.startswith(prefix)
    ):
        raise SourceError("this is no signature of minisign", todo="Ask for it anew")
    return named[2:10][::-1].hex().upper(), named[10:], comment.removeprefix(prefix), whole


def _private(file: Path) -> SigningKey:
    try:
        text = file.read_text(encoding="ascii").strip()
        if not text.startswith(_SECRET.strip()):
            raise ValueError
        return SigningKey(base64.b64decode(text.removeprefix(_SECRET.strip()).strip(), validate=True))
    except OSError as error:
        raise InputError(
            f"the key cannot be read: {error.strerror}", file=str(file), todo="Make one with `lists key`"
        ) from error
    except (ValueError, TypeError):
        raise InputError(
            "this is no private key", file=str(file), todo="Give the file that `lists key` wrote"
        ) from None


def _public(key: SigningKey) -> PublicKey:
    raw = bytes(key.verify_key)
    return PublicKey(number=hashlib.blake2b(raw, digest_size=_KEY_ID).hexdigest().upper(), raw=raw)
