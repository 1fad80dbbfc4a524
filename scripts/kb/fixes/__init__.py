r"""Cures that a machine can do: one module each, found by itself like a check.

A module holds ``DOES``, one sentence that says what was done, and ``fix(text, page, site) -> str``:
it takes the whole text of a page (line ends are ``\n``), the page as read from that text and the
site, and gives the text put right, or ``text`` itself where there is nothing to do. It must change
only what it understands, lose no words, and do nothing more on its own answer. It never meets a
page whose front matter cannot be read, or that holds conflict marks; kb.fixing keeps line ends and
byte order mark, writes the file and says each line that changed. kb.page_text tells prose from
code. Fixes never import each other, and are tried in the order of their names.
"""
