import sys
from importlib.metadata import distribution, version
from types import SimpleNamespace

# CrewAI asks pkg_resources for nothing but its own version
sys.modules["pkg_resources"] = SimpleNamespace(get_distribution=distribution)

from crewai import Crew

print(version("crewai"), Crew.__name__)
#> 0.80.0 Crew
