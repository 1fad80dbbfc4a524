"""Keeps the first file of the search light, however many pages the site has."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True)
class Answer:
    """What one page answers to, in the order in which the browser reads it."""

    url: str
    title: str
    audience: int
    summary: str
    also: list[str]
    say: list[str]
    headings: list[list[str]]
    cited: list[int]
    rank: int

    def compact(self) -> list[Any]:
        """Give the page as one row, without names."""
        return [
            self.url,
            self.title,
            self.audience,
            self.summary,
            self.also,
            self.say,
            self.headings,
            self.cited,
            self.rank,
        ]


def _without_headings(answer: Answer) -> Answer:
    return replace(answer, headings=[])


def _without_summary(answer: Answer) -> Answer:
    return replace(answer, summary="")


def _fewer_phrases(answer: Answer) -> Answer:
    return replace(answer, say=answer.say[:3])


def _without_works(answer: Answer) -> Answer:
    return replace(answer, cited=answer.cited[:3])


def _one_phrase(answer: Answer) -> Answer:
    return replace(answer, say=answer.say[:1], also=answer.also[:3])


# What to leave out, the least missed first. All of it stays findable in the full text.
SAVINGS = (_without_headings, _without_summary, _fewer_phrases, _without_works, _one_phrase)


def within(
    limit: int, answers: Sequence[Answer], weight: Callable[[Iterable[Answer]], int]
) -> Sequence[Answer]:
    """Give the answers, with less in them where ``weight`` says that they are over ``limit``."""
    for saving in SAVINGS:
        if weight(answers) <= limit:
            break
        answers = [saving(answer) for answer in answers]
    return answers
