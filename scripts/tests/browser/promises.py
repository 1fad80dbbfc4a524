"""What every page promises its readers: each promise looks at the open page and gives faults.

A promise looks at each size of the window that it speaks of, and the sizes come one after another:
to lay a page out anew costs more than most looks.
"""

from collections.abc import Callable, Iterator
from functools import partial
from urllib.parse import urlsplit

from playwright.sync_api import Page

from tests.browser.conftest import SIZES
from tests.browser.looks import can_press, is_whole, reach, readable_words, resize, scroll_to
from tests.browser.pages import WHOLE_GUIDE
from tests.browser.rules import (
    DOUBLED,
    OF_CONTENT,
    OF_LAYOUT,
    SPACED,
    all_broken,
    broken,
    broken_when_dressed,
    hard_to_read,
)

Look = Callable[[Page], Iterator[str]]
Size = tuple[int, int]
NARROW, PHONE, WIDE = SIZES["small"], SIZES["phone"], SIZES["desk"]
# 1280 px at 400 %: the same width as a small phone, and a third of its height.
ZOOMED = (320, 256)
LEAVE, HELP, CALL = "[data-exit]", "[data-help]", ".kb-safety a[href^='tel:']"
URGENT, WHERE = ".kb-urgent", ".kb-where"
ANSWER = ":is(#at-a-glance, #in-short) + *"
CONTROLS = ".filter, [data-search]"  # what only a screen can use
REMOVE = "selector => document.querySelectorAll(selector).forEach(one => one.remove())"
PLACES = (0, 0.5, 1)


def begin(page: Page) -> None:
    """Look at the open page as if it had just been opened at this size."""
    page.evaluate("document.activeElement.blur()")
    scroll_to(page, 0)


def is_plain_to_all(page: Page) -> Iterator[str]:
    """Give what is hard to read, or said by looks alone, or moves for ever."""
    page.emulate_media(reduced_motion="no-preference")
    yield from all_broken(page, OF_CONTENT)
    yield from hard_to_read(page)


def fits(page: Page) -> Iterator[str]:
    """Give what does not fit, as it is and spaced out."""
    yield from all_broken(page, OF_LAYOUT)
    yield from broken_when_dressed(page, SPACED)


def fits_when_zoomed(page: Page) -> Iterator[str]:
    """Give what does not fit a wide window at 400 %."""
    yield from all_broken(page, ("sidewaysScroll", "clippedText"))


def fits_with_large_text(page: Page) -> Iterator[str]:
    """Give what does not fit with text twice as large."""
    yield from broken_when_dressed(page, DOUBLED)


def offers_help_at_once(page: Page) -> Iterator[str]:
    """Give what of the help is not in the first screen."""
    yield from (what for what in (HELP, CALL, URGENT) if not can_press(page, what))


def can_be_left_at_once(page: Page) -> Iterator[str]:
    """Give each place at which a page with a way out does not offer it."""
    if page.locator(LEAVE).count():
        yield from _out_of_reach_here(page, LEAVE)


def out_of_reach(page: Page, selector: str) -> Iterator[str]:
    """Give each size and place on the open page at which the element cannot be pressed."""
    for name, size in SIZES.items():
        resize(page, size)
        begin(page)
        yield from (f"{name}, {place}" for place in _out_of_reach_here(page, selector))


def answers_in_the_first_screen(page: Page) -> Iterator[str]:
    """Say so when a page with an answer does not have it whole in the first screen."""
    is_whole_guide = urlsplit(page.url).path == f"/{WHOLE_GUIDE}"
    if page.locator(ANSWER).count() and not is_whole_guide and not is_whole(page, ANSWER):
        yield "the answer"


def never_covers_the_focus(page: Page, backwards: bool = False) -> Iterator[str]:
    """Give what lies hidden when it has the focus."""
    yield from broken(page, "coveredFocus", backwards)


def loses_nothing_on_paper(page: Page) -> Iterator[str]:
    """Give the first words that differ on paper; takes the controls off the page, so comes last."""
    page.evaluate(REMOVE, CONTROLS)
    shown = readable_words(page)
    page.emulate_media(media="print")
    printed = readable_words(page)
    page.emulate_media(media="screen")
    if printed != shown:
        same = sum(1 for one, other in zip(shown, printed, strict=False) if one == other)
        yield " ".join(shown[same : same + 8])


def _out_of_reach_here(page: Page, selector: str) -> Iterator[str]:
    reached = reach(page, selector, PLACES)
    yield from (f"scrolled {part:.0%}" for part, ok in zip(PLACES, reached, strict=True) if not ok)


PLAIN, FITS, FIRST_HELP = "is not plain to all", "does not fit", "has no help in the first screen"
LEFT, FIRST_ANSWER = "cannot be left", "has its answer further down"
COVERED, ON_PAPER = "covers what has the focus", "loses text on paper"
# Size by size: the words that a person reads when the promise is broken, and the look.
# What is plain is so at any size.
LOOKS: dict[Size, tuple[tuple[str, Look], ...]] = {
    NARROW: (
        (FITS, fits),
        (FIRST_HELP, offers_help_at_once),
        (LEFT, can_be_left_at_once),
        # On the way back, what sticks to the top may cover; it takes most of a narrow screen.
        (COVERED, never_covers_the_focus),
        (COVERED, partial(never_covers_the_focus, backwards=True)),
    ),
    ZOOMED: ((FITS, fits_when_zoomed),),
    WIDE: (
        (FITS, fits),
        (FITS, fits_with_large_text),
        (LEFT, can_be_left_at_once),
        (FIRST_ANSWER, answers_in_the_first_screen),
        (COVERED, never_covers_the_focus),
    ),
    PHONE: (
        (LEFT, can_be_left_at_once),
        (FIRST_ANSWER, answers_in_the_first_screen),
        (ON_PAPER, loses_nothing_on_paper),
    ),
}


def broken_promises(page: Page, *chosen: str) -> Iterator[str]:
    """Give every broken promise of the open page, or of those ``chosen``."""
    if not chosen or PLAIN in chosen:
        yield from (f"{PLAIN}: {fault}" for fault in is_plain_to_all(page))
    # From here on nothing glides, so that nothing is looked at half-way.
    page.emulate_media(reduced_motion="reduce")
    for size, looks in LOOKS.items():
        wanted = [(words, look) for words, look in looks if not chosen or words in chosen]
        if wanted:
            resize(page, size)
        for words, look in wanted:
            begin(page)
            yield from (f"{words} ({size[0]} px): {fault}" for fault in look(page))
