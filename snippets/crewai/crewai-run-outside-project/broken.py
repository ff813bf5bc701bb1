from pathlib import Path

from crewai_cli.cli import crewai

Path("claims_desk/src/claims_desk").mkdir(parents=True)
Path("claims.toml").rename("claims_desk/pyproject.toml")
Path("main.py").rename("claims_desk/src/claims_desk/__init__.py")

crewai(["run"])  # crewai run
