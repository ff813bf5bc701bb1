import crewai

print(crewai.Crew.__name__)
