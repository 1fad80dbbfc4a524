from pathlib import Path

import pytest

from kb import browsers


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretend that no browser is installed and that none can be got."""
    for name in ("_get_from_playwright", "_get_from_debian"):
        monkeypatch.setattr(browsers, name, lambda _missing: None)
    monkeypatch.setattr(browsers, "_playwrights_own", lambda: None)
    monkeypatch.setattr("shutil.which", lambda _name: None)
    for variable in browsers.SHOWN:
        monkeypatch.setenv(variable, "")
        monkeypatch.setitem(browsers.USUAL_PLACES, variable, ())


@pytest.mark.usefixtures("nowhere")
def test_missing_browsers_are_told_in_one_line_with_the_cure() -> None:
    line = browsers.prepare()
    assert line.startswith("Chromium and Firefox not found.")
    assert "sudo apt install chromium firefox-esr" in line
    assert "\n" not in line


@pytest.mark.usefixtures("nowhere")
def test_a_browser_named_by_hand_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = tmp_path / "browser"
    browser.touch()
    for variable in browsers.SHOWN:
        monkeypatch.setenv(variable, str(browser))
    assert browsers.prepare() == ""
