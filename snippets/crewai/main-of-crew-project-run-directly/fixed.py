import sys
from importlib import import_module
from pathlib import Path

from crewai_cli.create_crew import create_crew

# crewai create crew claims_desk
create_crew("claims_desk", provider="openai", skip_provider=True)

# cd claims_desk && crewai run: it installs src/, then calls run() of claims_desk.main
sys.path[0] = "claims_desk/src"
import_module("claims_desk.main").run()
assert Path("report.md").read_text() == "ten lines about agents"
