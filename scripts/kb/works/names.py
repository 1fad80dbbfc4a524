"""Reads the names of people and groups, as BibTeX and BibLaTeX write them, as CSL names."""

import re

from bibtexparser.middlewares.names import (
    InvalidNameError,
    parse_single_name_into_parts,
)

from kb.works.latex import text_of
from kb.works.marks import plain

Name = dict[str, str]
# Stands for the rest of a list that was cut short (“and others”).
OTHERS: Name = {"literal": "et al."}
SUFFIX = re.compile(r"(Jr|Sr|II|III|IV|2nd|3rd|4th)\.?", re.IGNORECASE)
ENDING = re.compile(rf"^(?P<name>.+?),?\s+(?P<suffix>{SUFFIX.pattern})$", re.IGNORECASE)
TILDE = re.compile(r"\\~\s*(?:\{\\?[A-Za-z]\}|\\?[A-Za-z])")
JOINT = re.compile(r"(?<!\\)[{}]|(?:^|\s+)and(?=\s|$)", re.IGNORECASE)
CUT_SHORT = re.compile(r",?\s+et\.? al\.?\s*$", re.IGNORECASE)
# Initials run together, as PubMed and Google Scholar have them: “Lin, TG”.
RUN = re.compile(r"[A-Z]{2,3}")
# Words that no person is called by: exporters forget the braces around a group’s name.
GROUP = re.compile(
    r"\b(Agency|Association|Authority|Center|Centre|College|Collaboration|Commission|Committee"
    r"|Consortium|Council|Department|Foundation|Government|Institute|Ministry|Network|Office"
    r"|Organi[sz]ation|Services?|Society|University|Working Group)\b"
)
EXTENDED = re.compile(
    r"\s*(family|given|prefix|suffix|useprefix|literal)(?:-i)?\s*=", re.IGNORECASE
)
PART = re.compile(r"([\w-]+)\s*=\s*((?:\{(?:[^{}]|\{[^{}]*\})*\}|[^,{}])*)")


class UnreadableName(Exception):
    """Says which name cannot be read, and why."""


def names_of(latex: str) -> list[Name]:
    """Give the names in a field’s LaTeX; raises UnreadableName."""
    if re.search(r"\w;\s", latex):
        raise UnreadableName("has “;” between two names")
    found = [_name(one) for one in _each(CUT_SHORT.sub(" and others", latex))]
    people = [one for one in found if family(one)]
    if address := next((family(one) for one in people if "://" in family(one)), ""):
        raise UnreadableName(f"is a web address ({address})")
    if OTHERS in people:
        # What is left of the list is the first name: APA has no list that ends in the middle.
        return [people[0], OTHERS] if people[0] != OTHERS else []
    return people


def family(name: Name) -> str:
    """Give the name a person is cited by; a group is cited by its whole name."""
    return name.get("literal") or name.get("family", "")


def _each(latex: str) -> list[str]:
    """Give each name: “and” stands between two, save inside braces.

    bibtexparser 2.1.0 has this too, but takes the backslash off a name that begins with one.
    """
    # “\\~n” is a letter; a bare “~” is a space.
    text = TILDE.sub(lambda letter: text_of(letter[0])[0], latex)
    ends, depth = [0], 0
    for sign in JOINT.finditer(text):
        depth += (sign[0] == "{") - (sign[0] == "}")
        if depth == 0 and len(sign[0]) > 1:
            ends += [sign.start(), sign.end()]
    ends.append(len(text))
    return [text[start:end] for start, end in zip(ends[::2], ends[1::2], strict=True)]


def _name(latex: str) -> Name:
    if latex.strip().lower() in {"others", "et al.", "et al"}:
        return OTHERS
    if EXTENDED.match(latex):
        return _extended(latex)
    if _whole(latex):
        return {"literal": _text(latex)}
    rest, suffix = _without_suffix(latex.strip())
    try:
        parts = parse_single_name_into_parts(" ".join(rest.split()))
    except InvalidNameError as error:
        raise UnreadableName(f"has a name that cannot be told apart (“{latex.strip()}”)") from error
    last, given = " ".join([*parts.von, *parts.last]), " ".join(parts.first)
    if "," not in rest and GROUP.search(rest):
        return {"literal": _text(rest)}
    if parts.jr:
        suffix = " ".join(parts.jr)
        if not SUFFIX.fullmatch(suffix):
            raise UnreadableName(f"has too many commas in one name (“{latex.strip()}”)")
    return _parted(_text(last), _text(given), suffix)


def _without_suffix(latex: str) -> tuple[str, str]:
    """Take off a “Jr.” at the end, where exporters leave it, with or without a comma."""
    found = ENDING.match(latex)
    return (found["name"], found["suffix"]) if found and "}" not in latex[-2:] else (latex, "")


def _parted(last: str, given: str, suffix: str) -> Name:
    if not given or not last:
        return {"literal": last or given}
    if not suffix:  # “King Jr., Martin”
        last, suffix = _without_suffix(last)
    if RUN.fullmatch(given) and not last.isupper():
        given = " ".join(f"{letter}." for letter in given)
    name = {"family": last, "given": given}
    return {**name, "suffix": _ended(suffix)} if suffix else name


def _ended(suffix: str) -> str:
    return f"{suffix}." if suffix.lower() in {"jr", "sr"} else suffix


def _extended(latex: str) -> Name:
    """Read BibLaTeX’s extended form: ``family=Berg, given=Jan, prefix=van der``."""
    parts = {part[1].lower(): _text(part[2].strip(' "')) for part in PART.finditer(latex)}
    last = " ".join(part for part in (parts.get("prefix"), parts.get("family")) if part)
    return _parted(
        last or parts.get("literal", ""), parts.get("given", ""), parts.get("suffix", "")
    )


def _whole(latex: str) -> bool:
    """Say whether one pair of braces holds all of it: a group’s name is not to be taken apart."""
    text = latex.strip()
    if not (text.startswith("{") and text.endswith("}")):
        return False
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign == "{") - (sign == "}")
        if depth == 0:
            return place == len(text) - 1
    return False


def _text(latex: str) -> str:
    return plain(text_of(latex)[0])
