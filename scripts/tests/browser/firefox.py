"""Drives an ordinary Firefox: opens pages, presses keys, looks at what is there."""

import json
import os
import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from websockets.sync.client import connect

from tests.browser.bidi import PATIENCE, Bidi, BidiError, Message
from tests.browser.outside import NEWS
from tests.browser.pages import leaves_to

LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
# A browser under test has nothing to fetch for itself.
QUIET = {
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.safebrowsing.downloads.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.telemetry.enabled": False,
}
KEYS = {
    "Shift": "\ue008",
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Escape": "\ue00c",
    "ArrowDown": "\ue015",
}
TEXT = "value => JSON.stringify(value ?? null)"
EVENTS = ["log.entryAdded", "network.beforeRequestSent"]


@dataclass
class Firefox:
    """A running Firefox with one tab."""

    bidi: Bidi
    tab: str
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    referers: list[str] = field(default_factory=list)

    def open(self, url: str) -> None:
        """Open an address and wait until it has loaded."""
        self.bidi.ask("browsingContext.navigate", context=self.tab, url=url, wait="complete")

    def see(self, expression: str) -> Any:
        """Give the value of a JavaScript expression on the open page."""
        # What is no promise is answered at once, before the page can be left.
        text = f"(value => value?.then ? value.then({TEXT}) : ({TEXT})(value))(({expression}))"
        target = {"context": self.tab}
        answer = self.bidi.ask("script.evaluate", expression=text, target=target, awaitPromise=True)
        if answer["type"] == "exception":
            raise AssertionError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    def wait_until(self, expression: str) -> None:
        """Wait until a JavaScript expression on the open page is true.

        Asks again and again from here: a page that is left meanwhile never answers a promise.
        Raises AssertionError when it does not come true in time.
        """
        end = monotonic() + PATIENCE
        while not self._is(expression):
            assert monotonic() < end, expression
            sleep(0.02)

    def _is(self, expression: str) -> bool:
        target = {"context": self.tab}
        try:
            answer = self.bidi.ask(
                "script.evaluate", expression=f"!!({expression})", target=target, awaitPromise=False
            )
        except BidiError:  # between one page and the next there is nothing to ask
            return False
        return answer["type"] == "success" and bool(answer["result"]["value"])

    def press(self, *keys: str) -> None:
        """Press keys one after another, by their names or as letters."""
        values = [KEYS.get(key, key) for key in keys]
        strokes = [{"type": way, "value": one} for one in values for way in ("keyDown", "keyUp")]
        source = {"type": "key", "id": "keyboard", "actions": strokes}
        self.bidi.ask("input.performActions", context=self.tab, actions=[source])

    def click(self, selector: str) -> None:
        """Click the middle of an element."""
        box = self.see(f"document.querySelector({selector!r}).getBoundingClientRect()")
        place = {"x": int(box["x"] + box["width"] / 2), "y": int(box["y"] + box["height"] / 2)}
        moves = [
            {"type": "pointerMove", **place},
            *({"type": f"pointer{way}", "button": 0} for way in ("Down", "Up")),
        ]
        source = {"type": "pointer", "id": "mouse", "actions": moves}
        self.bidi.ask("input.performActions", context=self.tab, actions=[source])

    def resize(self, width: int, height: int) -> None:
        """Give the page this much room."""
        viewport = {"width": width, "height": height}
        self.bidi.ask("browsingContext.setViewport", context=self.tab, viewport=viewport)

    def back(self) -> None:
        """Press the browser's Back."""
        self.bidi.ask("browsingContext.traverseHistory", context=self.tab, delta=-1)

    def note(self, event: Message) -> None:
        """Take in what the browser reports; answer in place of the site that “Leave” opens."""
        told = event["params"]
        if event["method"] == "log.entryAdded" and told["level"] == "error":
            self.complaints.append(str(told["text"]))
        elif event["method"] == "network.beforeRequestSent":
            self._asked(told)

    def _asked(self, told: Message) -> None:
        request = told["request"]
        self.requests.append(request["url"])
        names = {one["name"].lower(): one["value"].get("value", "") for one in request["headers"]}
        self.referers.append(names.get("referer", ""))
        if told["isBlocked"]:
            body = {"type": "string", "value": NEWS}
            html = {"name": "Content-Type", "value": {"type": "string", "value": "text/html"}}
            self.bidi.tell(
                "network.provideResponse",
                request=request["request"], statusCode=200, body=body, headers=[html],
            )  # fmt: skip


@contextmanager
def started() -> Iterator[Firefox]:
    """Start Firefox with a profile of its own, and stop it afterwards."""
    with tempfile.TemporaryDirectory(prefix="kb-firefox-", ignore_cleanup_errors=True) as profile:
        _write_settings(Path(profile))
        command = [os.environ["KB_FIREFOX"], "--headless", "--remote-debugging-port", "0"]
        command += ["--no-remote", "--profile", profile]
        process = subprocess.Popen(
            command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
        )
        try:
            with connect(f"{_address(process)}/session", max_size=None, open_timeout=60) as socket:
                yield _ready(Bidi(socket))
        finally:
            process.terminate()
            process.wait(timeout=30)
            if process.stderr:
                process.stderr.close()


def _write_settings(profile: Path) -> None:
    lines = (f'user_pref("{name}", {json.dumps(value)});' for name, value in QUIET.items())
    (profile / "user.js").write_text("\n".join(lines), "utf-8")


def _address(process: "subprocess.Popen[str]") -> str:
    for line in process.stderr or ():
        if found := LISTENING.search(line):
            return found[1]
    raise AssertionError("Firefox ended before it could be driven.")


def _ready(bidi: Bidi) -> Firefox:
    bidi.ask("session.new", capabilities={})
    # The first window of a Firefox without a screen never takes the focus; a second one does.
    tab = bidi.ask("browsingContext.create", type="window")["context"]
    firefox = Firefox(bidi, tab)
    bidi.on_event = firefox.note
    bidi.ask("session.subscribe", events=EVENTS)
    pattern = {"type": "string", "pattern": leaves_to()}
    bidi.ask("network.addIntercept", phases=["beforeRequestSent"], urlPatterns=[pattern])
    return firefox
