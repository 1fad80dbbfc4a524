"""Pages are as easy to read as their readers need: grade, sentences, paragraphs."""

from collections.abc import Callable, Iterator

from kb.kinds import KINDS, Limits
from kb.pages import Page
from kb.problems import Problem
from kb.readability import ENOUGH_WORDS, measure
from kb.reading import Line, Passage, reading
from kb.sentences import sentences, words
from kb.site import Site

GLANCE, GLANCE_ITEMS, GLANCE_GRADE = "At a glance", 5, 8.0


def check(site: Site) -> Iterator[Problem]:
    """Give every page, paragraph and sentence that asks too much of its reader."""
    for page in site.pages.values():
        passages, limits = reading(page).passages, KINDS[page.kind].limits
        yield from _sentences(page, passages, limits)
        yield from _paragraphs(page, passages, limits)
        yield from _whole(page, passages, limits)
        yield from _glance(page, passages)


def _sentences(page: Page, passages: tuple[Passage, ...], limits: Limits) -> Iterator[Problem]:
    for passage in passages:
        for sentence in passage.sentences:
            length = len(words(sentence.text))
            if length > limits.longest:
                start = " ".join(sentence.text.split()[:5])
                what = f"The sentence “{start} …” has {length} words."
                advice = f"Make two of it, of {limits.longest} words at most."
                yield Problem(page.shown, sentence.number, what, advice)


def _paragraphs(page: Page, passages: tuple[Passage, ...], limits: Limits) -> Iterator[Problem]:
    for passage in passages:
        count = len(passage.sentences)
        if passage.block.kind == "paragraph" and count > limits.paragraph:
            what = f"This paragraph has {count} sentences."
            advice = f"Split it with an empty line; {limits.paragraph} at most."
            yield Problem(page.shown, passage.block.line, what, advice)


def _whole(page: Page, passages: tuple[Passage, ...], limits: Limits) -> Iterator[Problem]:
    found = measure(passage.block for passage in passages)
    # The formula means little for a few words: pages made from data hold hardly any of their own.
    if found.words < ENOUGH_WORDS:
        return
    if found.grade > limits.grade:
        what = f"The page reads at school grade {found.grade:.1f}; {limits.grade:g} is the most."
        advice = "Start here, with its hardest sentence: shorter words, shorter sentences."
        yield Problem(page.shown, _hardest(passages, _grade), what, advice)
    if found.mean_sentence > limits.mean:
        mean = f"{found.mean_sentence:.1f}"
        what = f"The page’s sentences have {mean} words on average; {limits.mean:g} is the most."
        advice = "Start here, with its longest sentence."
        yield Problem(page.shown, _hardest(passages, _length), what, advice)


def _glance(page: Page, passages: tuple[Passage, ...]) -> Iterator[Problem]:
    found = [passage for passage in passages if passage.block.section == GLANCE]
    items = [passage for passage in found if passage.block.kind == "item"]
    if page.kind != "therapists" or not items:
        return
    if len(items) > GLANCE_ITEMS:
        what = f"“{GLANCE}” has {len(items)} lines."
        line = items[GLANCE_ITEMS].block.line
        yield Problem(page.shown, line, what, f"Keep {GLANCE_ITEMS}: it is read in ten seconds.")
    grade = measure(passage.block for passage in items).grade
    if grade > GLANCE_GRADE:
        what = f"“{GLANCE}” reads at school grade {grade:.1f}; {GLANCE_GRADE:g} is the most."
        advice = "Start here, with its hardest line: shorter words."
        yield Problem(page.shown, _hardest(tuple(items), _grade), what, advice)


def _hardest(passages: tuple[Passage, ...], how_hard: Callable[[str], float]) -> int:
    found = [line for passage in passages for line in passage.sentences]
    return max(found, key=lambda line: how_hard(line.text), default=Line(1, "")).number


def _length(sentence: str) -> float:
    return len(words(sentence))


def _grade(sentence: str) -> float:
    """Give how much a sentence weighs on the grade: its letters, for want of its syllables."""
    return sum(len(word) for part in sentences(sentence) for word in words(part))
