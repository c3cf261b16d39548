"""A server on this machine that answers by a script: at each path one answer after another, the last one for ever."""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import sleep

__all__ = ["Reply", "Script", "serving"]


@dataclass
class Reply:
    """One answer. `sent` cuts the body off after so many bytes, `pause` waits so many seconds in the midst of it. With `ranges`
    a request for the rest gets the rest, if it names the mark that stands in `headers`."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    sent: int | None = None
    pause: float = 0.0
    ranges: bool = False


@dataclass
class Script:
    """What is answered by path, what was asked (path and headers), and where the server stands."""

    base: str = ""
    replies: dict[str, list[Reply]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def play(self, path: str, *replies: Reply) -> None:
        """These answers are given at `path`, in this order."""
        self.replies[path] = list(replies)

    def headers_of(self, path: str) -> Sequence[dict[str, str]]:
        """The headers of every request for `path`."""
        return [headers for asked, headers in self.asked if asked == path]


@contextmanager
def serving(certificate: Path | None = None) -> Iterator[Script]:
    """A server that plays the script meanwhile, over TLS with the certificate if one is given."""
    script = Script()

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            """A client that hangs up is no fault of ours."""

    server = Server(("127.0.0.1", 0), _handler(script))
    scheme = "http"
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, certificate.with_suffix(".key"))
        server.socket = context.wrap_socket(server.socket, server_side=True)
        scheme = "https"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    script.base = f"{scheme}://127.0.0.1:{server.server_address[1]}"
    try:
        yield script
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _ranged(reply: Reply, wanted: str | None, mark: str | None) -> tuple[bytes, int, dict[str, str]]:
    marks = {reply.headers.get("ETag"), reply.headers.get("Last-Modified")}
    if not (reply.ranges and wanted and reply.status == 200 and mark in marks):
        return reply.body, reply.status, {}
    start = int(wanted.removeprefix("bytes=").rstrip("-"))
    if start >= len(reply.body):
        return b"", 416, {}
    end = len(reply.body) - 1
    return reply.body[start:], 206, {"Content-Range": f"bytes {start}-{end}/{len(reply.body)}"}


def _handler(script: Script) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            script.asked.append((self.path, dict(self.headers.items())))
            waiting = script.replies.get(self.path, [Reply(status=404)])
            reply = waiting.pop(0) if len(waiting) > 1 else waiting[0]
            body, status, extra = _ranged(reply, self.headers.get("Range"), self.headers.get("If-Range"))
            self.send_response(status)
            for name, value in {**reply.headers, **extra}.items():
                self.send_header(name, value)
            if status != 304:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            part = body if reply.sent is None else body[: reply.sent]
            half = len(part) // 2 if reply.pause else len(part)
            self.wfile.write(part[:half])
            if reply.pause:
                self.wfile.flush()
                sleep(reply.pause)
                self.wfile.write(part[half:])
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            """Nothing is written to the terminal."""

    return Handler
