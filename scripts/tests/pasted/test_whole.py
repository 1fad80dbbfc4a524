import pytest

from kb.pasted.shape import Piece, built, previewed
from kb.pasted.whole import mended_body, pasted_slips
from tests.pasted.samples import SAMPLES, SOUND, Sample

MENDED = [sample for sample in SAMPLES if sample.mended]


def shape(pieces: list[Piece]) -> list[tuple[tuple[str, ...], str]]:
    return [(piece.stands_in, piece.text) for piece in pieces]


def by_source(sample: Sample) -> str:
    return sample.source


@pytest.mark.parametrize("sample", SAMPLES, ids=by_source)
def test_what_is_pasted_is_told_once_on_its_line(sample: Sample) -> None:
    slips = pasted_slips(sample.text)
    (first,) = [slip for slip in slips if sample.what in slip.what]
    assert first.line + 1 == sample.line
    assert first.cure.endswith((".", "”."))
    assert len(slips) == 1


@pytest.mark.parametrize("sample", MENDED, ids=by_source)
def test_what_is_pasted_is_mended_for_good(sample: Sample) -> None:
    assert mended_body(sample.text) == sample.mended
    assert mended_body(sample.mended) == sample.mended
    assert pasted_slips(sample.mended) == []


@pytest.mark.parametrize("sample", MENDED, ids=by_source)
def test_what_is_mended_is_built_as_it_is_previewed(sample: Sample) -> None:
    assert shape(built(sample.mended)) == shape(previewed(sample.mended))


@pytest.mark.parametrize("sample", [one for one in SAMPLES if not one.mended], ids=by_source)
def test_what_needs_a_person_is_left_as_it_is(sample: Sample) -> None:
    assert mended_body(sample.text) == sample.text


@pytest.mark.parametrize("text", SOUND)
def test_sound_text_is_neither_told_nor_changed(text: str) -> None:
    assert pasted_slips(text) == []
    assert mended_body(text) == text


@pytest.mark.parametrize("text", [text for text in SOUND if "~~" not in text])
def test_sound_text_is_built_as_it_is_previewed(text: str) -> None:
    assert shape(built(text)) == shape(previewed(text))


def test_what_is_set_better_than_in_the_preview_is_not_told() -> None:
    text = "**bold:**text and **“quoted”**ly, \\- done"
    assert "**" in previewed(text)[0].text
    assert "**" not in built(text)[0].text
    assert pasted_slips(text) == []
