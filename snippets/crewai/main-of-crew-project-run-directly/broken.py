import runpy
import sys

from crewai_cli.create_crew import create_crew

# crewai create crew claims_desk
create_crew("claims_desk", provider="openai", skip_provider=True)

# cd claims_desk/src/claims_desk && python main.py
sys.path[0] = "claims_desk/src/claims_desk"
runpy.run_path("claims_desk/src/claims_desk/main.py", run_name="__main__")
