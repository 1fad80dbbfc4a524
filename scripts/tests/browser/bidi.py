"""Speaks WebDriver BiDi, the standard by which any browser can be driven, over one socket."""

import json
from collections.abc import Callable
from typing import Any

from websockets.sync.client import ClientConnection

Message = dict[str, Any]
PATIENCE = 60  # seconds until an answer is taken for lost


class BidiError(Exception):
    """The browser answered that it could not do what was asked."""


class Bidi:
    """A conversation with a browser: commands with their answers, and what it reports meanwhile."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._count = 0
        self.events: list[Message] = []
        self.on_event: Callable[[Message], None] = self.events.append

    def ask(self, method: str, **parameters: Any) -> Message:
        """Send a command and give its result. Raises BidiError when it fails."""
        number = self.tell(method, **parameters)
        while True:
            message = self._next()
            if message.get("id") != number:
                continue
            if message["type"] == "error":
                raise BidiError(f"{method}: {message['message']}")
            result: Message = message["result"]
            return result

    def tell(self, method: str, **parameters: Any) -> int:
        """Send a command without waiting for its answer; give its number."""
        self._count += 1
        command = {"id": self._count, "method": method, "params": parameters}
        self._socket.send(json.dumps(command))
        return self._count

    def _next(self) -> Message:
        message: Message = json.loads(self._socket.recv(timeout=PATIENCE))
        if message["type"] == "event":
            self.on_event(message)
        return message
