import subprocess
from pathlib import Path

project = """
[project]
name = "claims-desk"
version = "0.1.0"
requires-python = ">=3.11"

[project.scripts]
run_crew = "claims_desk:kickoff"

[build-system]
requires = ["uv_build>=0.9,<1"]
build-backend = "uv_build"

[tool.crewai]
type = "crew"
"""
Path("pyproject.toml").write_text(project)
Path("src/claims_desk").mkdir(parents=True)
Path("main.py").rename("src/claims_desk/__init__.py")

done = subprocess.run(["crewai", "run"], capture_output=True, text=True)
print(done.stdout.splitlines()[-1])
#> claims are settled
failed = [line for line in done.stderr.splitlines() if "Failed to spawn" in line]
assert not failed
