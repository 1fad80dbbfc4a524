"""Write a new page, or both halves of a pair, from a few questions."""

from kb.environment import run

if __name__ == "__main__":
    run("kb.publishing.new_page")
