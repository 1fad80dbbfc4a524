"""Starts a preview of a small site as staff start it, and reads what it says."""

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep

from kb.environment import ROOT, SETTINGS
from tests.building import complete
from tests.small_site import SmallSite, small_site

START = (
    "import sys; from pathlib import Path; from kb.preview.command import main;"
    "sys.exit(main(sys.argv[2:], Path(sys.argv[1])))"
)
PATIENCE = 60  # seconds; a busy machine is slow, not wrong


def small_repository(root: Path) -> SmallSite:
    """Make a small site with the templates and settings of this one."""
    site = complete(small_site(root))
    shutil.copytree(ROOT / "overrides", root / "overrides")
    for name in ("mkdocs.yml", "scripts/hooks.py"):
        (root / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, root / name)
    return site


@dataclass
class Preview:
    """A running preview: its site, its process, and what it has said so far."""

    site: SmallSite
    process: "subprocess.Popen[str]"
    lines: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Give the address that the preview named."""
        return self.said("Preview: ").split()[1]

    def said(self, words: str) -> str:
        """Wait until a line holds ``words``; give the line. Raises AssertionError if none does."""
        end = monotonic() + PATIENCE
        while monotonic() < end:
            for line in [*self.lines]:
                if words in line:
                    return line
            sleep(0.02)
        raise AssertionError(f"“{words}” was not said: {self.lines}")

    def stop(self, number: signal.Signals = signal.SIGINT) -> int:
        """Press Ctrl+C, or end it as ``number`` says; give the exit status."""
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)


@contextmanager
def previewing(site: SmallSite, *options: str) -> Iterator[Preview]:
    """Start a preview of ``site``, and see to it that it has ended afterwards."""
    command = [sys.executable, "-c", START, str(site.root), *options]
    env = {**os.environ, **SETTINGS, "PYTHONPATH": str(ROOT / "scripts")}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=env
    ) as process:
        preview = Preview(site, process)
        reader = threading.Thread(target=_read, args=(preview,), daemon=True)
        reader.start()
        try:
            yield preview
        finally:
            process.terminate()
            process.wait(PATIENCE)
            reader.join(PATIENCE)


def _read(preview: Preview) -> None:
    for line in preview.process.stdout or ():
        preview.lines.append(line.rstrip("\n"))
