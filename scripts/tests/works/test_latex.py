import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.works.latex import text_of
from kb.works.marks import shown
from kb.works.write import escaped

TEXTS = {
    r"\"{o} {\"o} \"o {\o} \o{} \ss{} {\ss}": "ö ö ö ø ø ß ß",
    r"\v{s} \v s {\c c} \c{c} \'{\i} \'\i{} {\aa} \H{o} \k{a}": "š š ç ç í í å ő ą",
    r"\^o \^{\i} \~n \`e \.z \u{g} \=a \r{u} \L{}ód\'z": "ô î ñ è ż ğ ā ů Łódź",
    r"Fl{\"u}ckiger Stra\ss e": "Flückiger Straße",
    "a--b c---d 1--2": "a–b c—d 1–2",
    "``so'' `good enough' don't \"this\" clients'": "“so” ‘good enough’ don’t “this” clients’",
    r"{\textquotedblleft}so{\textquotedblright} client{\textquoteright}s": "“so” client’s",
    r"\enquote{so}": "“so”",
    r"\emph{a} \textit{b} {\em c} {\it d}": "<i>a</i> <i>b</i> <i>c</i> <i>d</i>",
    r"10\textsuperscript{th} H\textsubscript{2}O": "10<sup>th</sup> H<sub>2</sub>O",
    r"$\beta$ and $p<.05$, $n=5$, m$^{2}$, R$^2$, $\beta$-blockers": (
        "β and p&lt;.05, n=5, m<sup>2</sup>, R<sup>2</sup>, β-blockers"
    ),
    r"$\pm$3 \(x\) $\geq$ 2 $\chi^2$(1)": "±3 x ≥ 2 χ<sup>2</sup>(1)",
    r"\$10 to \$20": "$10 to $20",
    "from $10 to $20 and $5": "from $10 to $20 and $5",
    r"50\% of A\&B, 50% of A&B, a\_b a_b \#1 #1": "50% of A&amp;B, 50% of A&amp;B, a_b a_b #1 #1",
    "Part~2,  and\n  more": "Part 2, and more",
    r"\textbf{a} \textsc{b} \url{https://a.example/x_y} \href{https://b.example}{c}": (
        "a b https://a.example/x_y c"
    ),
    r"{CBT} in the {U.S.} \{a\}": r"CBT in the U.S. \{a\}",
    r"\ldots{} \dots\ \textendash{} \textless{} \textgreater{}": "… … – &lt; &gt;",
    "*a* `b` <c> [d] _e_": r"\*a\* \`b\` &lt;c&gt; \[d\] \_e\_",
    r"\^{} \~{} \textbackslash": r"^ ~ \\",
}


@pytest.mark.parametrize("latex", TEXTS)
def test_signs_of_latex_become_what_they_stand_for(latex: str) -> None:
    text, unknown = text_of(latex)
    assert (shown(text), unknown) == (TEXTS[latex], [])


@pytest.mark.parametrize("latex", [r"a \foo{b}", r"\oops", r"\foo \foo"])
def test_what_nobody_understands_is_named(latex: str) -> None:
    assert text_of(latex)[1] in (["foo"], ["oops"])


@given(st.text("ab \\{}$^_~%&#'\"`-<>*[]é\n", max_size=30))
def test_any_text_is_read_and_none_is_a_crash(latex: str) -> None:
    text_of(latex)


@given(st.text("abé \\{}$^_~%&#<>*[]-–“”.,", max_size=30))
def test_a_text_that_is_written_out_is_read_back_the_same(text: str) -> None:
    assert text_of(escaped(text)) == (" ".join(text.split()), [])
