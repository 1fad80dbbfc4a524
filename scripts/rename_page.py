"""Move a page to another name or folder, with every link to it."""

from kb.environment import run

if __name__ == "__main__":
    run("kb.publishing.rename_page")
