from pathlib import Path

# in a shell: mv crewai.py claims_agents.py
Path("crewai.py").rename("claims_agents.py")

from claims_agents import adjuster
from crewai import Crew, Task

print(Crew.__name__, Task.__name__, adjuster.role)
#> Crew Task Claims adjuster
