"""Looks at an open page as a reader does: what is in view, can be pressed, can be read."""

from playwright.sync_api import Page

SCROLL = "part => scrollTo(0, part * (document.documentElement.scrollHeight - innerHeight))"
# In view, and not covered: the middle and the four corners belong to the element itself.
PRESSABLE = """selector => {
  const pressable = one => {
    if (!one.checkVisibility({checkOpacity: true, checkVisibilityCSS: true})) return false;
    const {left, top, width, height} = one.getBoundingClientRect();
    const points = [[.5, .5], [.1, .1], [.9, .1], [.1, .9], [.9, .9]];
    return points.every(([x, y]) => {
      const found = document.elementFromPoint(left + x * width, top + y * height);
      return one === found || one.contains(found);
    });
  };
  const all = [...document.querySelectorAll(selector)];
  return all.length > 0 && all.every(pressable);
}"""
# The same at each of several places: 0 is the top of the page, 1 its end.
REACH = f"""([selector, parts]) => parts.map(part => {{
  ({SCROLL})(part);
  return ({PRESSABLE})(selector);
}})"""
WHOLE = """selector => {
  const box = document.querySelector(selector).getBoundingClientRect();
  return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
}"""
READ = "() => document.querySelector('article').innerText"


def can_press(page: Page, selector: str) -> bool:
    """Tell whether each element of the selector, one at least, is in view, nothing over it."""
    return bool(page.evaluate(PRESSABLE, selector))


def reach(page: Page, selector: str, parts: tuple[float, ...]) -> list[bool]:
    """Tell for each part of the way down whether the element can be pressed there."""
    reached: list[bool] = page.evaluate(REACH, [selector, list(parts)])
    return reached


def is_whole(page: Page, selector: str) -> bool:
    """Tell whether the whole element is in view."""
    return bool(page.evaluate(WHOLE, selector))


def size_of(page: Page, selector: str) -> tuple[float, float]:
    """Give width and height of the element in pixels."""
    box = page.locator(selector).first.bounding_box()
    return (box["width"], box["height"]) if box else (0.0, 0.0)


def scroll_to(page: Page, part: float) -> None:
    """Scroll down by a part of the way: 0 is the top, 1 the end."""
    page.evaluate(SCROLL, part)


def resize(page: Page, size: tuple[int, int]) -> None:
    """Give the page's window another size."""
    page.set_viewport_size({"width": size[0], "height": size[1]})


def readable_words(page: Page) -> list[str]:
    """Give the words of the article that a reader sees, in order."""
    text: str = page.evaluate(READ)
    return text.split()
