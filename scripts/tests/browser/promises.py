"""What every page promises its readers: each promise looks at the open page and gives faults."""

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from playwright.sync_api import Page

from tests.browser.conftest import SIZES
from tests.browser.looks import can_press, is_whole, readable_words, resize, scroll_to
from tests.browser.pages import SAMPLE
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

Promise = Callable[[Page], Iterator[str]]
NARROW, PHONE, WIDE = SIZES["small"], SIZES["phone"], SIZES["desk"]
# 1280 px at 400 %: the same width as a small phone, and a third of its height.
ZOOMED = (320, 256)
LEAVE, HELP, CALL = "[data-exit]", "[data-help]", ".kb-safety a[href^='tel:']"
URGENT, WHERE = ".kb-urgent", ".kb-where"
ANSWER = ":is(#at-a-glance, #in-short) + *"
WHOLE_GUIDE = "guide/whole-guide/"  # all client pages after one another
CONTROLS = ".filter, [data-search]"  # what only a screen can use
REMOVE = "selector => document.querySelectorAll(selector).forEach(one => one.remove())"


def begin(page: Page, size: tuple[int, int]) -> None:
    """Look at the open page as if it had just been opened at this size; nothing glides."""
    page.emulate_media(reduced_motion="reduce")
    resize(page, size)
    page.evaluate("document.activeElement.blur()")
    scroll_to(page, 0)


def is_plain_to_all(page: Page) -> Iterator[str]:
    """Give what is hard to read, or said by looks alone."""
    yield from all_broken(page, OF_CONTENT)
    yield from hard_to_read(page)


def fits_however_it_is_read(page: Page) -> Iterator[str]:
    """Give what does not fit, narrow or wide, zoomed, spaced out or with text twice as large."""
    begin(page, NARROW)
    yield from all_broken(page, OF_LAYOUT)
    yield from broken_when_dressed(page, SPACED)
    resize(page, ZOOMED)
    yield from all_broken(page, ("sidewaysScroll", "clippedText"))
    # From the top again: further down, the bar would lie over links that it is far from.
    begin(page, WIDE)
    yield from all_broken(page, OF_LAYOUT)
    yield from broken_when_dressed(page, SPACED)
    yield from broken_when_dressed(page, DOUBLED)


def offers_help_at_once(page: Page) -> Iterator[str]:
    """Give what of the help is not in the first screen of the smallest phone."""
    begin(page, NARROW)
    yield from (what for what in (HELP, CALL, URGENT) if not can_press(page, what))


def can_be_left_at_once(page: Page) -> Iterator[str]:
    """Give each size and place at which a page with a way out does not offer it."""
    if page.locator(LEAVE).count():
        yield from out_of_reach(page, LEAVE)


def out_of_reach(page: Page, selector: str) -> Iterator[str]:
    """Give each size and place on the open page at which the element cannot be pressed."""
    for name, size in SIZES.items():
        begin(page, size)
        for part in (0, 0.5, 1):
            scroll_to(page, part)
            if not can_press(page, selector):
                yield f"{name}, scrolled {part:.0%}"


def answers_in_the_first_screen(page: Page) -> Iterator[str]:
    """Give each size at which the answer is not whole in the first screen of a page with one."""
    if page.locator(ANSWER).count() and not _is_at(page, WHOLE_GUIDE):
        for size in (PHONE, WIDE):
            begin(page, size)
            if not is_whole(page, ANSWER):
                yield f"at {size[0]} px"


def never_covers_the_focus(page: Page) -> Iterator[str]:
    """Give what lies hidden when it has the focus."""
    # On the way back, what sticks to the top may cover; it takes most of a narrow screen.
    for backwards in (False, True):
        begin(page, NARROW)
        yield from broken(page, "coveredFocus", backwards)
    # On a desk the same parts stick on all pages of a kind.
    if any(_is_at(page, url) for url in SAMPLE):
        begin(page, WIDE)
        yield from broken(page, "coveredFocus")


def loses_nothing_on_paper(page: Page) -> Iterator[str]:
    """Give the first words that differ on paper; takes the controls off the page, so comes last."""
    begin(page, PHONE)
    page.evaluate(REMOVE, CONTROLS)
    shown = readable_words(page)
    page.emulate_media(media="print")
    printed = readable_words(page)
    page.emulate_media(media="screen")
    if printed != shown:
        same = sum(1 for one, other in zip(shown, printed, strict=False) if one == other)
        yield " ".join(shown[same : same + 8])


def _is_at(page: Page, url: str) -> bool:
    return urlsplit(page.url).path == f"/{url}"


# In the words that a person reads when one is broken.
PROMISES: dict[str, Promise] = {
    "is not plain to all": is_plain_to_all,
    "does not fit": fits_however_it_is_read,
    "has no help in the first screen": offers_help_at_once,
    "cannot be left": can_be_left_at_once,
    "has its answer further down": answers_in_the_first_screen,
    "covers what has the focus": never_covers_the_focus,
    "loses text on paper": loses_nothing_on_paper,
}
