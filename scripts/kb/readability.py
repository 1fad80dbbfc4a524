"""Measure how hard a page is to read.

The measure is the Flesch-Kincaid grade (Kincaid and others, 1975) of the page's own prose:
Markdown stripped, every heading and list item closed with a full stop, as a list without
stops would score as one long sentence. A score is a warning light, not proof of clarity.
"""

import re
import warnings
from collections.abc import Iterable
from dataclasses import dataclass

from kb.prose import Block
from kb.sentences import sentences, words

with warnings.catch_warnings():
    # It is older than the notice that its way of reading files will go.
    warnings.simplefilter("ignore")
    import textstat

ENOUGH_WORDS = 100
INNER_MARKS = re.compile(r"[.?!]")


@dataclass(frozen=True)
class Measure:
    """Reading figures of a text: grade (US school years), words, mean and longest sentence."""

    grade: float
    words: int
    mean_sentence: float
    longest_sentence: int


def as_sentences(blocks: Iterable[Block]) -> list[str]:
    """Give all sentences of ``blocks``; a block without a full stop counts as one sentence."""
    return [sentence for block in blocks for sentence in sentences(block.text)]


def closed(sentence: str) -> str:
    """End ``sentence`` with a full stop where it has no end mark, so that formulas see it."""
    bare = sentence.rstrip(" ”’\"')")
    return bare if bare.endswith((".", "?", "!", "…")) else f"{bare.rstrip(':;,')}."


def as_one(sentence: str) -> str:
    """Give ``sentence`` so that formulas, which take each full stop for an end, see one of it."""
    shut = closed(sentence)
    return INNER_MARKS.sub("", shut[:-1]) + shut[-1:]


def measure(blocks: Iterable[Block]) -> Measure:
    """Measure ``blocks``: grade in US school years, sentence lengths in words."""
    found = as_sentences(blocks)
    lengths = [len(words(sentence)) for sentence in found] or [0]
    text = " ".join(as_one(sentence) for sentence in found)
    grade = float(textstat.flesch_kincaid_grade(text)) if any(lengths) else 0.0
    return Measure(grade, sum(lengths), sum(lengths) / len(lengths), max(lengths))
