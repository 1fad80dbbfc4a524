"""Makes text of what exporters write as LaTeX: accents, dashes, quotation marks, plain formulas.

pylatexenc knows the macros; what stands here is what it leaves open for bibliographies.
"""

import re
import unicodedata
from functools import lru_cache

from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec
from pylatexenc.latex2text import get_default_latex_context_db as texts_of_macros
from pylatexenc.latexwalker import LatexWalker
from pylatexenc.latexwalker import get_default_latex_context_db as known_macros
from pylatexenc.macrospec import LatexContextDb, MacroSpec

from kb.works.marks import ITALIC, LOWERED, PRIVATE, RAISED

# Macros with one argument, and what is made of it.
AROUND = {
    **dict.fromkeys(("emph", "textit", "textsl", "mkbibemph", "mkbibitalic"), ITALIC),
    **dict.fromkeys(("textsuperscript", "mkbibsuperscript"), RAISED),
    **dict.fromkeys(("textsubscript", "mkbibsubscript"), LOWERED),
    **dict.fromkeys(("enquote", "mkbibquote"), ("“", "”")),
    **dict.fromkeys(("textbf", "textsc", "textrm", "textsf", "texttt", "textnormal"), ("", "")),
    **dict.fromkeys(("mbox", "hbox", "text", "mathrm", "ensuremath", "url", "path"), ("", "")),
    **dict.fromkeys(
        ("uppercase", "textup", "textmd", "nolinkurl", "underline", "uline", "acro"), ("", "")
    ),
    **dict.fromkeys(("noopsort", "SortNoop", "label", "footnote"), None),
}
# Macros with two arguments, the second of which is what is read.
SECOND = ("href", "textcolor", "foreignlanguage", "hyperlink")
INSTEAD = {
    "textless": "<", "textgreater": ">", "textunderscore": "_", "textquotedbl": '"',
    "slash": "/", "/": "", "-": "", "nobreakdash": "", "textquotesingle": "’", "textbar": "|",
    "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textasciigrave": "`",
    "protect": "", "xspace": "", "quad": " ", "qquad": " ", "thinspace": " ", "enspace": " ",
    "textquotestraightdblbase": "„", "guillemetleft": "«", "guillemetright": "»",
    "MakeUppercase": "", "MakeLowercase": "", "textnumero": "№", "and": "&",
    "em": "", "it": "", "bf": "", "sc": "", "rm": "", "sl": "", "newline": " ", "\\": " ",
}  # fmt: skip
SIGNS = re.compile(r"[\\{}$~`'\"]|--")
SWITCH = re.compile(r"\{\\(em|it|itshape|sl)(?![A-Za-z])\s*")
BARE = re.compile(r"(?<!\\)([%&#_^])")
FORMULA = re.compile(r"(?<!\\)\$(?! )((?:[^$\\]|\\.)+?)(?<! )\$(\d?)|\\\((.+?)\\\)")
ALONE = {"\\^{}": "\\textasciicircum{}", "\\~{}": "\\textasciitilde{}"}
MACRO = re.compile(r"\\[A-Za-z]+(?![A-Za-z{])")
LONE_DOLLAR = re.compile(r"(?<!\\)\$")
SCRIPTS = (
    (re.compile(r"\^(?:\{([^{}]*)\}|(\\[A-Za-z]+|\w))"), r"\\textsuperscript{\1\2}"),
    (re.compile(r"_(?:\{([^{}]*)\}|(\\[A-Za-z]+|\w))"), r"\\textsubscript{\1\2}"),
)


def text_of(latex: str) -> tuple[str, list[str]]:
    """Give the text of a field’s LaTeX, with marks, and the macros that nobody knows."""
    source = PRIVATE.sub("", latex)
    if not SIGNS.search(source):
        return _spaced(source), []
    converter, unknown = _converter(), _unknown()
    unknown.clear()
    try:
        nodes, _, _ = LatexWalker(_ready(source), latex_context=_known()).get_latex_nodes()
        text = str(converter.nodelist_to_text(nodes))
    except Exception:  # a macro without what has to follow it makes pylatexenc give up
        return _spaced(source), [*unknown, *MACRO.findall(source)[:1]]
    return unicodedata.normalize("NFC", _spaced(_quoted(text))), sorted(set(unknown))


def _ready(source: str) -> str:
    """Give ``source`` as LaTeX would want it: exporters leave bare signs that LaTeX trips over."""
    text = SWITCH.sub(r"\\emph{", source)
    for accent, sign in ALONE.items():  # an accent on nothing is the sign itself
        text = text.replace(accent, sign)
    text = FORMULA.sub(_formula, text)
    return BARE.sub(_guarded, LONE_DOLLAR.sub(r"\\$", text))


def _guarded(sign: re.Match[str]) -> str:
    return "\\textasciicircum{}" if sign[1] == "^" else f"\\{sign[1]}"


def _formula(found: re.Match[str]) -> str:
    inside, behind = found[1] or found[3], found[2] or ""
    if behind and not re.search(r"[\\^_=<>]", inside):
        return found[0]  # “from $10 to x$20”: pandoc’s rule for a price
    for script, macro in SCRIPTS:
        inside = script.sub(macro, inside)
    # A macro swallows the space behind it, and here that space stands outside the formula.
    return MACRO.sub(r"\g<0>{}", inside) + behind


def _quoted(text: str) -> str:
    """Give ``text`` with typographic quotation marks for typed ones."""
    text = re.sub(r"(?<!\w)`(?=\w)([^`]*?)'(?!\w)", "‘\\1’", text)
    text = re.sub(r"(^|[\s(\[“—–-])\"(?=\S)", "\\1“", text).replace('"', "”")
    text = re.sub(r"(^|[\s(\[“—–])'(?=\w[^']*'(?!\w))", "\\1‘", text)
    return text.replace("'", "’")


def _spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u00ad", "")).strip()


@lru_cache(maxsize=1)
def _known() -> LatexContextDb:
    known = known_macros()
    macros = [*(MacroSpec(name, "{") for name in AROUND), *(MacroSpec(one, "{{") for one in SECOND)]
    known.add_context_category("bibliographies", macros=macros, prepend=True)
    return known


@lru_cache(maxsize=1)
def _unknown() -> list[str]:
    return []


@lru_cache(maxsize=1)
def _converter() -> LatexNodes2Text:
    texts = texts_of_macros()
    around = [MacroTextSpec(name, _wrap(pair)) for name, pair in AROUND.items()]
    instead = [MacroTextSpec(name, _escaped(text)) for name, text in INSTEAD.items()]
    second = [MacroTextSpec(name, "%(2)s") for name in SECOND]
    texts.add_context_category("bibliographies", macros=[*around, *instead, *second], prepend=True)
    texts.set_unknown_macro_spec(MacroTextSpec("", simplify_repl=_note))
    return LatexNodes2Text(latex_context=texts, strict_latex_spaces=True, keep_comments=True)


def _wrap(pair: tuple[str, str] | None) -> str:
    return f"{pair[0]}%(1)s{pair[1]}" if pair else ""


def _escaped(text: str) -> str:
    return text.replace("%", "%%")


def _note(node: object) -> str:
    _unknown().append(str(getattr(node, "macroname", "")))
    return ""
