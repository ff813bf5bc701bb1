import sys
from importlib.metadata import distribution
from types import SimpleNamespace

# CrewAI 0.80 asks pkg_resources for its own version
sys.modules["pkg_resources"] = SimpleNamespace(get_distribution=distribution)
