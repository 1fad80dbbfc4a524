"""Record that a clinician has reviewed a page, as it stands today."""

from kb.environment import run

if __name__ == "__main__":
    run("kb.publishing.review_page")
