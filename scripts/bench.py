"""Measure what the site costs as it grows, beside the theme as it comes."""

from kb.environment import run

if __name__ == "__main__":
    run("kb.bench.run")
