import re

from kb.render.frame import framed
from tests.small_site import ARTICLE, CLIENT, CONCEPT, OTHER_CONCEPT, SmallSite


def page(small: SmallSite, path: str) -> str:
    site = small.load()
    found = site.pages[path.removeprefix("docs/").removesuffix(".md")]
    return framed(found.body, found, site)


def sections(text: str) -> list[str]:
    return re.findall(r"^## (.*)$", text, re.MULTILINE)


def test_a_client_page_ends_with_phrases_and_the_other_side(small: SmallSite) -> None:
    text = page(small, CLIENT)
    assert sections(text)[-3:] == ["When to act", "You might say", "The therapist’s side"]
    assert "- “I dont trust my therapist”" in text
    assert "[Trust in therapy](../../therapists/trust.md)" in text
    assert "From the practice’s articles: [Speaking openly](../../articles/" in text


def test_the_next_step_is_set_apart(small: SmallSite) -> None:
    assert "one small true thing to say.\n{ .next-step }\n" in page(small, CLIENT)
    small.replace(CLIENT, "thing to say.", "thing\nto say.")
    assert "one small true thing\nto say.\n{ .next-step }\n" in page(small, CLIENT)


def test_a_concept_page_has_the_order_of_the_contract(small: SmallSite) -> None:
    assert sections(page(small, CONCEPT))[-5:] == [
        "Evidence",
        "What clients say",
        "Supervision questions",
        "Related",
        "The client’s side",
    ]


def test_other_names_follow_the_first_answer(small: SmallSite) -> None:
    text = page(small, CONCEPT)
    glance, names, rest = (
        text.index(part) for part in ("## At a glance", "Also called</span> mutual", "## Not to be")
    )
    assert glance < names < rest


def test_other_names_are_shown_also_where_nothing_follows_the_first_answer(
    small: SmallSite,
) -> None:
    head = small.read(CONCEPT).partition("## Not to be")[0]
    small.write(CONCEPT, head)
    assert "Also called</span> mutual trust" in page(small, CONCEPT)


def test_a_relation_is_shown_on_both_pages_in_its_own_words(small: SmallSite) -> None:
    assert "- What helps: [Repair](repair.md)" in page(small, CONCEPT)
    assert "- Helps with: [Trust in therapy](trust.md)" in page(small, OTHER_CONCEPT)


def test_pages_that_mention_a_concept_are_named_unless_named_already(small: SmallSite) -> None:
    assert "Pages that mention this" not in page(small, CONCEPT)
    small.add(ARTICLE, "See [trust](../therapists/trust.md).")
    small.add("docs/articles/index.md", "See [trust](../therapists/trust.md).")
    text = page(small, CONCEPT)
    mentions = text.partition("## Pages that mention this")[2]
    assert re.findall(r"\]\((.*?)\)", mentions.partition("<p")[0]) == [
        "../articles/speaking-openly.md"
    ]


def test_a_concept_without_a_pair_names_the_page_that_tells_its_client_side(
    small: SmallSite,
) -> None:
    assert "The client’s side" not in page(small, OTHER_CONCEPT)
    small.replace(OTHER_CONCEPT, "people_say:", "client_side: guide/during/trust\npeople_say:")
    text = page(small, OTHER_CONCEPT)
    assert "[Trust grows slowly](../guide/during/trust.md)" in text.partition("client’s side")[2]


def test_an_article_says_at_its_end_what_it_is_and_adds_no_list(small: SmallSite) -> None:
    text = page(small, ARTICLE)
    assert sections(text)[-1] == "About this article"
    about = text.partition("## About this article")[2]
    assert "the practice’s own view" in about
    assert "You might say" not in text


def test_a_page_for_everyone_stays_as_it_is(small: SmallSite) -> None:
    assert page(small, "docs/index.md") == small.load().pages["index"].body


def test_what_was_written_is_kept_word_for_word(small: SmallSite) -> None:
    for path in (CLIENT, CONCEPT, OTHER_CONCEPT, ARTICLE):
        key = path.removeprefix("docs/").removesuffix(".md")
        written = [line for line in small.load().pages[key].body.splitlines() if line]
        shown = page(small, path).splitlines()
        assert [line for line in written if line not in shown] == []


def test_an_article_leads_to_the_page_about_the_site_where_there_is_one(small: SmallSite) -> None:
    assert "about.md" not in page(small, ARTICLE)
    small.write("docs/about.md", "---\ntitle: About this site\n---\n\nWords.\n")
    assert "More is in [about this site](../about.md)." in page(small, ARTICLE)


def test_the_front_page_of_the_articles_stays_as_it_is(small: SmallSite) -> None:
    assert "About this article" not in page(small, "docs/articles/index.md")
