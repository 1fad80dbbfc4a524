"""Check what staff wrote, and say in plain words what to put right."""

from kb.environment import run

if __name__ == "__main__":
    run("kb.gate")
