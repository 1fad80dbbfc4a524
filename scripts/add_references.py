"""Take works that a reference manager exported into the bibliography."""

from kb.environment import run

if __name__ == "__main__":
    run("kb.publishing.add_references")
