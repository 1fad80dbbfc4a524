"""Say what is due: reviews, help numbers, outside links."""

from kb.environment import run

if __name__ == "__main__":
    run("kb.publishing.report")
