"""What every test shares: its own folders, the seeds where they are at hand, and modest property tests."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from briefs.tagging import Tagger
from briefs.taxonomy import Taxonomy, load_taxonomy
from search.workers import usable_cpus

# shared machines are slow and uneven: no deadlines; a nightly run may ask for more examples
settings.register_profile(
    "default", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

ROOT = Path(__file__).resolve().parent.parent


def pytest_xdist_auto_num_workers() -> int:
    """Two processes for each processor: tests of the app and of other processes wait as long as they work."""
    return 2 * usable_cpus()


def pytest_collection_finish() -> None:
    """Taxonomy, rules and tests stay to the end: the garbage collector need not look at them again and again."""
    gc.collect()
    gc.freeze()
    # those of the command line
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Paths of homes that no test had yet; pytest's own counting looks through all folders there are."""
    root = tmp_path_factory.mktemp("homes")
    return (root / str(number) for number in count())


@pytest.fixture(autouse=True)
def home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A `$BRIEFS_HOME` of the test's own: no test sees or touches the developer's cache, state or configuration."""
    folder = next(homes)
    folder.mkdir()
    monkeypatch.setenv("BRIEFS_HOME", str(folder))
    monkeypatch.delenv("BRIEFS_LIBRARY", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return folder


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The user's five briefs, which are not part of this repository."""
    folder = ROOT.parent / "shared" / "seeds"
    if not folder.is_dir():
        pytest.skip("the five seed briefs are not beside this checkout (../shared/seeds)")
    return folder


@pytest.fixture(scope="session")
def taxonomy() -> Taxonomy:
    """The one that ships."""
    taxonomy, problems = load_taxonomy()
    assert problems == ()
    return taxonomy


@pytest.fixture(scope="session")
def tagger(taxonomy: Taxonomy) -> Tagger:
    """On the taxonomy that ships."""
    return Tagger(taxonomy)


@pytest.fixture(scope="session")
def demo() -> Path:
    """The demo library's folder."""
    from briefs.demo import demo_folder

    return demo_folder()


@pytest.fixture
def forbid(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes folders unreadable whose path ends so, for the superuser, too."""

    def forbid_folder(end: str) -> None:
        def refusing(original: Callable[..., object]) -> Callable[..., object]:
            def refuse(place: object, *rest: object) -> object:
                if str(place).endswith(end):
                    raise PermissionError(13, "Permission denied")
                return original(place, *rest)

            return refuse

        # whether a folder is opened before it is listed depends on the system
        monkeypatch.setattr(os, "scandir", refusing(os.scandir))
        monkeypatch.setattr(os, "open", refusing(os.open))

    return forbid_folder
