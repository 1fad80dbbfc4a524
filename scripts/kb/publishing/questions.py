"""Asks the person at the keyboard for what a command's arguments left open."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from kb.problems import Refusal
from kb.publishing.page_places import Place, places

KINDS = {
    "article": "an article",
    "client": "a page for clients",
    "concept": "a concept for therapists",
    "pair": "both chairs: a page for clients, and the concept behind it",
}
STOPPED = "The questions were not all answered. Missing: {name}"
FOLDERS = {"article": "articles", "client": "guide", "concept": "therapists", "pair": "guide"}


def complete(options: argparse.Namespace, docs: Path) -> None:
    """Ask for each option of new_page.py that is None; raises Refusal when there is no answer."""
    options.kind = options.kind or _choice("What will it be?", KINDS, "--kind")
    both = options.kind == "pair"
    options.title = options.title or _text(
        "Title of the page for clients: " if both else "Title: ", "--title"
    )
    options.place = options.place or _place(docs, FOLDERS[options.kind], "--in")
    if both:
        options.therapist_title = options.therapist_title or _text(
            "Title of the concept for therapists: ", "--therapist-title"
        )
        options.group = options.group or _place(docs, "therapists", "--group")
    if options.description is None:
        options.description = _asked("Description, one sentence (or Enter to write it later): ")


def _place(docs: Path, kind: str, option: str) -> str:
    known = places(docs, kind)
    if len(known) == 1:
        return known[0].folder
    return _choice("Where in the menu?", {_named(one): one.shown for one in known}, option)


def _named(place: Place) -> str:
    return place.group or place.folder


def _choice(question: str, choices: dict[str, str], option: str) -> str:
    names = list(choices)
    print(question)
    for number, words in enumerate(choices.values(), start=1):
        print(f"  {number}  {words}")
    while True:
        answer = _text(f"Number from 1 to {len(names)}: ", option, names)
        if answer.isdecimal() and 1 <= int(answer) <= len(names):
            return names[int(answer) - 1]
        if answer in names:
            return answer


def _text(question: str, option: str, choices: Sequence[str] = ()) -> str:
    answer = ""
    while not answer:
        try:
            answer = input(question).strip()
        except (EOFError, KeyboardInterrupt):
            known = f" ({', '.join(choices)})" if choices else ""
            raise Refusal(STOPPED.format(name=option) + known) from None
    return answer


def _asked(question: str) -> str:
    try:
        return input(question).strip()
    except EOFError:
        return ""
    except KeyboardInterrupt:
        raise Refusal("Stopped.") from None
