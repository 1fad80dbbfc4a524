"""The ways in which people write a number to call or to text.

They read text made plain (``kb.plain_text``), in which all hyphens and spaces are of one kind.
Numbers of three digits that every country has for emergencies come from crisis-lines.yml.
"""

import re
from collections.abc import Iterable, Iterator

GAP = r"[ ./-]{0,3}"
NAMED = r"\b(?:dial|phone|telephone|call|ring|text|SMS|txt|cell|tel|fax|mobile)"
TOLL_FREE = r"8(?:00|22|33|44|55|66|77|88)"
# What is counted or measured is no number to call.
NO_UNIT = (
    r"(?! ?[%$]| ?(?:percent|per cent|people|persons?|clients?|patients?|participants?|adults?|"
    r"children|women|men|students?|therapists?|stud(?:y|ies)|trials?|sessions?|words?|pages?|times|"
    r"minutes?|hours?|days?|weeks?|months?|years?|dollars?|km|kg|mg|of them|or more|or so)\b)"
)
NUMBERS = (
    # Canada and the United States: area, exchange, line; a line in letters, as 1-800-LETTERS.
    rf"(?:\+? ?1{GAP})?\(?[2-9]\d\d\)?{GAP}\d{{3}}{GAP}\d{{4}}",
    rf"(?:\+? ?1{GAP})?\(?{TOLL_FREE}\)?[ .-]{{1,3}}(?-i:[A-Z0-9][A-Z0-9 -]{{5,11}})",
    r"(?:\+? ?1[ .-]{1,3})?\(?[2-9]\d\d\)?[.-]\d{3}[ .-](?-i:[A-Z]{4})",
    # With the code of a country.
    r"\+ ?\d[\d ()./-]{6,18}\d",
    r"\b00 ?[1-9]\d[\d ()./-]{7,16}\d",
    # The United Kingdom, Ireland, France and others: a nought first; then in groups.
    r"\(?0\d{2,4}\)?[ -]{1,3}\d{3,4}[ -]{0,3}\d{3,4}",
    r"\(?0\d\)?[ -]{1,3}\d{4}[ -]{0,3}\d{4}",
    r"0\d(?:[ .-]\d\d){4}",
    r"0[38]00(?:[ -]{0,3}\d{1,4}){1,4}",
    # Australia; a line for all of Europe.
    r"1[38]00(?: \d{2,4}){2,3}",
    r"13 \d\d \d\d",
    r"116[ -]?1\d\d",
    r"\d{10,11}",
)
NAMED_NUMBERS = (
    rf"{NAMED}\w*:? (?:(?:us|me|them|it|up|on|at|the|number|code|line|helpline|free) ){{0,3}}"
    r"\"?(?P<short>[#*]?\d{3,6}\b|\d{3}[ .-]{1,3}\d{3,4}\b|\d\d \d\d \d\d\b)(?![-/]\d)"
    rf"{NO_UNIT}",
    rf"\b(?:text|SMS|send)\w* (?:[\"'\w]+ ){{1,3}}to \"?(?P<code>\d{{3}}[ -]?\d{{2,3}}\b){NO_UNIT}",
    r"(?P<mobile>#\d{3,5})(?= (?:on|from) (?:a|your|any) (?:mobile|cell|phone))",
)
# What looks like one and is none: works, prices, days, pages, and figures of studies.
OTHERS = (
    r"\b(?:ISBN|ISSN|DOI|PMID|PMCID|ORCID|arXiv)\b(?:-1[03])?:? ?(?:doi:)?"
    r"[\w./()-]+(?:[ -][\dX]+)*",
    r"\b10\.\d{4,9}/\S+",
    r"(?:\bCA|\bUS|\bC|\bA)?[$£€] ?\d[\d.,]*(?: ?[-/] ?[$£€]?\d[\d.,]*)?",
    r"\b\d{4}-\d\d(?:-\d\d)?\b",
    r"\b(?:pp?|pages?|vol|art|ss?|chapter|section|table|figure)\b\.? ?"
    r"\d{1,4}(?: ?-+ ?\d{1,4})?(?![ .-]{0,3}\d)",
    r"\b(?-i:[kKnNrdgptFz])\b(?: ?\(\d+(?:, ?\d+)?\))? ?[=<>] ?-?[\d.,]+(?: \d{3})*(?: ?/ ?\d+)*",
)
DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
SHORTEST_WITH_GAPS = 3
DIGIT = re.compile(r"\d")


def _any_of(forms: Iterable[str], start: str, end: str) -> re.Pattern[str]:
    return re.compile(rf"{start}(?:{'|'.join(forms)}){end}", re.IGNORECASE)


PHONE = _any_of(NUMBERS, r"(?<![\w.,/#-])", r"(?!(?!x\d)[\w-]|[.,/]\d)")
BY_NAME = tuple(re.compile(form, re.IGNORECASE) for form in NAMED_NUMBERS)
OTHER = _any_of(OTHERS, r"(?<![\w.])", "")


def short_numbers(numbers: Iterable[str]) -> re.Pattern[str]:
    """Give what finds each of ``numbers`` (digits only): whole, in groups, or said aloud."""
    forms = [form for number in sorted(set(numbers)) for form in _forms(number)]
    return _any_of(forms, r"(?<![\w.,/$-])(?<!\w\()", rf"(?![\w-]|[.,]\d){NO_UNIT}")


def _forms(number: str) -> Iterator[str]:
    yield number
    if len(number) > SHORTEST_WITH_GAPS:
        yield "[ -]?".join(number)
    else:
        yield "[ .-]{1,3}".join(number)
        yield "[ -]{1,3}".join(DIGITS[int(digit)] for digit in number)


def found_numbers(text: str, short: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Give each number to call or text in ``text``: where it stands, and what it is."""
    if not (DIGIT.search(text) or short.search(text)):
        return  # as most texts; the patterns below are slow
    sound = OTHER.sub(lambda found: "_" * len(found[0]), text)
    ends = 0
    for start, end in sorted(_spans(sound, short), key=lambda span: (span[0], -span[1])):
        if start >= ends:
            yield start, text[start:end].strip(" \"'")
            ends = end


def _spans(text: str, short: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for pattern in (PHONE, short):
        yield from (found.span() for found in pattern.finditer(text))
    for pattern in BY_NAME:
        for found in pattern.finditer(text):
            yield found.span(found.lastgroup or 0)
