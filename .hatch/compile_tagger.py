"""The tagger compiled with mypyc for a wheel, where `HATCH_BUILD_HOOKS_ENABLE=1` asks for it.

Nothing is built within the checkout: a module compiled there would still be run when its source has changed. For the
same reason an editable install stays as it is.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SETUP = """
import sys
from mypyc.build import mypycify
from setuptools import setup

built, made, *modules = sys.argv[1:]
# in one file, or at a higher level, it takes three times as long and is no faster
# an empty configuration, as mypy would else read the user's own
types = ["--config-file=", "--ignore-missing-imports"]
found = mypycify([*types, *modules], opt_level="1", debug_level="0", multi_file=True)
arguments = ["build_ext", "--build-lib", built, "--build-temp", made]
setup(name="briefs", packages=[], ext_modules=found, script_args=arguments)
"""


class CompiledTagger(BuildHookInterface[Any]):
    """Adds to a wheel what mypyc makes of the modules that `modules` in pyproject.toml names."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and tell the wheel what to take up and that it is for one platform.

        Raises:
            RuntimeError: there is no C compiler, or the modules cannot be compiled; with what the compiler says.
        """
        if version == "editable":
            self.app.display_warning("An editable install is not compiled: install without -e for that.")
            return
        self._work = Path(tempfile.mkdtemp(prefix="briefs-compiled-"))
        source, built, made = (self._work / name for name in ("source", "built", "made"))
        root = Path(self.root)
        shutil.copytree(
            root / "briefs", source / "briefs", ignore=shutil.ignore_patterns("__pycache__", "*.so")
        )
        modules = sorted(
            str(path.relative_to(source))
            for pattern in self.config["modules"]
            for path in source.glob(pattern)
            if path.name != "__init__.py"
        )
        command = [sys.executable, "-c", SETUP, str(built), str(made), *modules]
        done = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
        if done.returncode:
            shutil.rmtree(self._work)
            raise RuntimeError(f"The tagger cannot be compiled:\n{done.stdout}{done.stderr}")
        for path in built.rglob("*.*"):
            build_data["force_include"][str(path)] = str(path.relative_to(built))
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was built beside the wheel."""
        if version != "editable":
            shutil.rmtree(self._work)
