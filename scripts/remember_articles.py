"""Note which words run together in the practice's articles, so that no page repeats them."""

from kb.environment import run

if __name__ == "__main__":
    run("kb.publishing.remember_articles")
