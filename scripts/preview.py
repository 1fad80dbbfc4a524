"""Show the site on this computer, and again after each change."""

from kb.environment import run

if __name__ == "__main__":
    run("kb.preview.command")
