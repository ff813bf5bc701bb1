from crewai import Crew, Task

print(Crew.__name__, Task.__name__)
