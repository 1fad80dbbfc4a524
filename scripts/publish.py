"""Build the site for readers, when it is fit to be published."""

from kb.environment import run

if __name__ == "__main__":
    run("kb.publishing.publish")
