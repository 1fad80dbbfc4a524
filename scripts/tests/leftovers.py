"""What editors and systems leave beside a page while someone writes, as tests drop it."""

from pathlib import Path

NAMES = (
    ".trust.md.swp", ".trust.md.swo", "4913", "trust.md~",  # Vim
    ".#trust.md", "#trust.md#",  # Emacs
    ".~lock.fees.odt#", "~$fees.docx", "~$trust.md",  # offices
    "._trust.md", ".DS_Store", "Thumbs.db", "desktop.ini",  # systems
    ".trust.md.kate-swp", ".goutputstream-AB12CD", "trust.md___jb_tmp___",
    "trust.md.bak", "trust.md.orig", "trust.md.rej",
    "trust.md.tmp", "trust.md.part", ".abc123.part", "fees.pdf.crdownload",
)  # fmt: skip


def drop(folder: Path) -> list[Path]:
    """Put one of each kind into ``folder``; give their paths. Emacs locks with a dead pointer."""
    paths = [folder / name for name in NAMES]
    for path in paths:
        if path.name.startswith(".#"):
            path.symlink_to("somebody@computer.4711:1700000000")
        else:
            path.write_bytes(b"\0half a page")
    return paths
