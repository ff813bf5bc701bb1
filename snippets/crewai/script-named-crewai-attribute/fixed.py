from pathlib import Path

# in a shell: mv crewai.py claims_agents.py
Path("crewai.py").rename("claims_agents.py")

import crewai
from claims_agents import adjuster

print(crewai.Crew.__name__, adjuster.role)
#> Crew Claims adjuster
