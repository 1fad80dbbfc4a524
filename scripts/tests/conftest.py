"""What every test may ask for."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from kb.environment import ROOT

# The same inputs on every run, however busy the computer: a test that fails has found a fault.
settings.register_profile(
    "kb",
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("kb")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of the built site: test.py's, or one built for this run."""
    if built := os.environ.get("KB_SITE"):
        return Path(built)
    folder = tmp_path_factory.mktemp("built") / "site"
    build = ["-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    subprocess.run([sys.executable, *build], cwd=ROOT, check=True)
    return folder
