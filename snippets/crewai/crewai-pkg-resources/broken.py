from importlib.metadata import version

from crewai import Crew

print(version("crewai"), Crew.__name__)
