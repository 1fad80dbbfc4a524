"""Bring the list of exact packages up to date, and show what changed."""

from kb.environment import run

if __name__ == "__main__":
    run("kb.publishing.update")
