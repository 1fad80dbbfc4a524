import pytest

from kb.output.finish import slim

CODE = "<pre><code>def a():\n    return 1\n\n\n    # two\n</code></pre>"


@pytest.mark.parametrize(
    "kept",
    [
        CODE,
        f"<div>{CODE}</div>{CODE}",
        '<PRE class="a">\n   x\n</PRE>',
        "<textarea>\n  a\n\n\n  b</textarea>",
        "<script>\n  const a = `\n\n  b`;\n</script>",
    ],
)
def test_spaces_that_a_reader_sees_stay(kept: str) -> None:
    assert slim(f"<p>\n  one\n\n  {kept}\n   <p>two") == f"<p>\none\n{kept}\n<p>two"


def test_indentation_and_empty_lines_go() -> None:
    assert slim("<ul>\n\n \n  <li>a\n\tb\n</ul>\n") == "<ul>\n<li>a\nb\n</ul>\n"


def test_a_word_that_only_starts_like_code_is_no_code() -> None:
    assert slim("<preface>\n  a</preface>\n  b") == "<preface>\na</preface>\nb"
