"""Small pieces of text in the manner of what people paste, and what has to come of each."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sample:
    """A pasted text: where it comes from, its line that is told and how, and what is made of it.

    Without ``mended``, only a person can say what was meant.
    """

    source: str
    text: str
    line: int
    what: str
    mended: str = ""


SAMPLES = (
    Sample("Word: bullets", "•\tOne\n•\tTwo\n", 1, "“•” does not", "- One\n- Two\n"),
    Sample("Word: dots", "·\tOne\n·\tTwo", 1, "“·” does not", "- One\n- Two"),
    Sample("Word: the second level", "o\tOne\no\tTwo", 1, "“o” does not", "- One\n- Two"),
    Sample("Word: Symbol", "\uf0b7 One\n\uf0b7 Two", 1, "does not start", "- One\n- Two"),
    Sample("Word: squares", "§ One\n§ Two", 1, "“§” does not", "- One\n- Two"),
    Sample("Word: arrows", "➢ One\n➢ Two", 1, "“➢” does not", "- One\n- Two"),
    Sample("Word: numbers", "1)\tOne\n2)\tTwo", 1, "“1)” does not", "1. One\n2. Two"),
    Sample("Word: two marks", "- 1. One\n- 2. Two", 1, "too many", "1. One\n2. Two"),
    Sample("Word: letters", "a) One\nb) Two", 1, "list with letters (“a”, “b”)"),
    Sample("Word: capital letters", "A. One\n\nB. Two", 1, "list with letters (“A”, “B”)"),
    Sample("Word: small Roman numbers", "(i) One\n(ii) Two", 1, "(“i”, “ii”)"),
    Sample(
        "Word: an indented paragraph",
        "One.\n\n    A paragraph.\n    Its end.\n\nTwo.",
        3, "shown as code", "One.\n\nA paragraph.\nIts end.\n\nTwo.",
    ),
    Sample("Word: a tab first", "One.\n\n\tA paragraph.", 3, "as code", "One.\n\nA paragraph."),
    Sample("mail: dashes", "– One\n– Two", 1, "“–” does not", "- One\n- Two"),
    Sample("mail: long dashes", "— One\n\n— Two", 1, "“—” does not", "- One\n\n- Two"),
    Sample("mail: hyphens without a space", "-One\n-Two", 1, "“-One” does", "- One\n- Two"),
    Sample("mail: stars without a space", "*One\n*Two", 1, "“*One” does", "- One\n- Two"),
    Sample("mail: numbers without a space", "1.One\n2.Two", 1, "“1.One”", "1. One\n2. Two"),
    Sample("mail: numbers and dashes", "1 - One\n2 - Two", 1, "numbered", "1. One\n2. Two"),
    Sample("mail: emoji", "1\ufe0f\u20e3 One\n2\ufe0f\u20e3 Two", 1, "does not", "1. One\n2. Two"),
    Sample("mail: ticks", "✓ One\n✓ Two", 1, "“✓” does not", "- One\n- Two"),
    Sample("web: circled numbers", "① One\n② Two", 1, "“①” does not", "1. One\n2. Two"),
    Sample("web: a note's number", "It helps [1].", 1, "“[1]” is the number of a note"),
    Sample("GitHub: brackets", "1) One\n2) Two", 1, "“1)” does not", "1. One\n2. Two"),
    Sample(
        "GitHub: a list below a line", "Try:\n- one\n- two", 2, "follows a line",
        "Try:\n\n- one\n- two",
    ),
    Sample("GitHub: steps below a line", "Try:\n1. One", 2, "follows a line", "Try:\n\n1. One"),
    Sample(
        "GitHub: a list in a quote", "> Try:\n> - one", 2, "follows a line", "> Try:\n>\n> - one"
    ),
    Sample(
        "GitHub: a table below a line",
        "Fees:\n| a | b |\n| --- | --- |\n| 1 | 2 |",
        2, "This table follows", "Fees:\n\n| a | b |\n| --- | --- |\n| 1 | 2 |",
    ),
    Sample(
        "GitHub: two spaces a level",
        "- One\n  - Two\n    - Three\n- Four",
        2, "by 2 spaces", "- One\n    - Two\n        - Three\n- Four",
    ),
    Sample(
        "GitHub: three spaces below a number",
        "1. One\n   - Two\n2. Three",
        2, "by 3 spaces", "1. One\n    - Two\n2. Three",
    ),
    Sample(
        "GitHub: a paragraph in a list",
        "1. One\n\n   More of it.\n\n2. Two",
        3, "stand outside", "1. One\n\n    More of it.\n\n2. Two",
    ),
    Sample("GitHub: check boxes", "- [ ] One\n- [x] Two", 1, "box “[ ]”", "- One\n- Two"),
    Sample("GitHub: struck out", "It costs ~~much~~ little.", 1, "“~~” would be shown"),
    Sample("GitHub: a note", "> [!NOTE]\n> Words.", 1, "“[!NOTE]” does not", "> Words."),
    Sample("GitHub: a later start", "3. Three\n4. Four", 1, "starts with 3"),
    Sample("GitHub: a list that goes on", "1. One\n\nWords.\n\n2. Two", 5, "starts with 2"),
    Sample("GitHub: two kinds of list", "1. One\n- Two", 2, "list of another kind"),
    Sample("GitHub: code in a list", "- One\n\n    ```\n    x\n    ```", 3, "this as code"),
    Sample("GitHub: an empty point", "-\n\n- One", 3, "this as a list"),
    Sample(
        "ChatGPT: steps with parts",
        "1. **Call**:\n\n   Ring us.\n\n   - Ask.\n\n2. **Come**",
        3, "by 3 spaces", "1. **Call**:\n\n    Ring us.\n\n    - Ask.\n\n2. **Come**",
    ),
    Sample(
        "GitHub: a box around a list",
        '<div class="x">\n\n- One\n\n</div>',
        1, "shown as it is typed", '<div class="x" markdown="1">\n\n- One\n\n</div>',
    ),
    Sample("GitHub: brackets from the middle", "2) Two\n3) Three", 1, "“2)” does not"),
    Sample("a year first", "2019. It was cold.", 1, "“2019.” at the start", "2019\\. It was cold."),
    Sample("Google Docs: line ends", "One\\\nTwo", 1, "backslash at the end", "One<br>\nTwo"),
    Sample("Google Docs: escaped signs", "A \\= b \\~ c", 1, "before “=”", "A = b ~ c"),
    Sample("pandoc: a class", "[words]{.mark} here", 1, "“[words]{.mark}”", "words here"),
    Sample("pandoc: a box", "::: note\nWords.\n:::", 1, "“:::” would", "Words."),
    Sample("MkDocs: a box", '!!! note "A"\n    Words.', 1, "does not make a box"),
    Sample("MkDocs: a folded box", "??? note\n    Words.", 1, "does not make a box"),
    Sample("MkDocs: tabs", '=== "One"\n', 1, "does not make a tab"),
    Sample("Notion: boxes", "☐ One\n☑ Two", 1, "“☐” does not", "- One\n- Two"),
    Sample(
        "Notion: a list in a list", "- One\n    - Two\n      - Three", 3, "by 6 spaces",
        "- One\n    - Two\n        - Three",
    ),
)  # fmt: skip

SOUND = (
    "- One\n- Two",
    "* One\n* Two",
    "+ One\n+ Two",
    "1. One\n2. Two\n3. Three",
    "1. One\n1. Two",
    "- One\n\n- Two",
    "- One\n    - Two\n        - Three\n- Four",
    "1. One\n    - Two\n    - Three\n2. Four",
    "1. One\n\n    More of it.\n\n2. Two",
    "- One\nand its end\n- Two",
    "- One\n  and its end\n- Two",
    "  - One\n  - Two",
    "Words.\n\n- One\n\nMore words.",
    "| a | b |\n| --- | --- |\n| 1 | 2 |",
    "a | b\n--- | ---\n1 | 2",
    "| a |\n| :-: |\n| – |",
    "Term\n:   Answer",
    "Term\n: Answer",
    "> A quote\n> of two lines",
    "Words\n> and a quote",
    "> - One\n> - Two",
    "In 2019 it was cold.\n2020 was not.",
    "It was cold in\n2019. That was long ago.",
    "2019\\. It was cold.",
    "They came at 9.\n10 minutes later they went.",
    "Ask for Dr. A. Lee.\nShe is in.",
    "A. Lee wrote it.",
    "I. think so.",
    "I was there.\nI saw it.",
    "*A star at both ends*\n*and here*",
    "*One\nand its end*",
    "**A word** and more.\n**Another** and more.",
    "— Anna",
    "–5 degrees\n–7 degrees",
    "-5 degrees\n-7 degrees",
    "O Canada\nO my",
    "One–two — three - four",
    "5 × 3 = 15 and 2 * 3 * 4",
    "a_name_of_a_file and snake_case",
    "One<br>two",
    "One  \ntwo",
    "Wait… “words” ‘here’ and don’t",
    "One&nbsp;two &amp; three &lt; four",
    "1\\. One \\* two \\- three\\! \\[four\\]",
    "`~~code~~` and `[x]{.y}` and `\\~`",
    "```\n• One\n1) Two\n~~x~~\n    y\n```",
    "Words [sic] here, and (a) this and (b) that.",
    "A box [ ] in a line",
    "~5 minutes, about ~10",
    "It helps.[^noyce2018]",
    "[words](https://example.org){ .plain }",
    "# 1) no\n\nWords",
    "Words\n\n***\n\nWords",
    "Words<!-- a note: • -->",
    "<!--\n• One\n-->",
    '<div class="lines" aria-hidden="true"></div>',
    '<div class="x" markdown="1">\n\n- One\n- Two\n\n</div>',
    "<div>\n\nA box left open is told elsewhere.",
    '<div class="x">\n<br>\n</div>',
    "Is it usual?\n1 in 4 think so.",
    "9 a.m. to 5 p.m.\n8 to 4 on Fridays.",
    "100 % and 3: no",
    "3:15 is the time.\n4:15 is too.",
    "Café – naïve — Québec",
    "Call: [the office](office.md)\nor write.",
)
