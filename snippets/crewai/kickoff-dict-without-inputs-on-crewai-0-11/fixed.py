from crewai import Agent, Crew, Task

claim = {"damage": "broken windscreen"}

clerk = Agent(role="Clerk", goal="Sort claims", backstory="Patient")
text = "Is this a motor or a home claim: {damage}".format(**claim)
sort = Task(description=text, agent=clerk)
crew = Crew(agents=[clerk], tasks=[sort])
print(crew.kickoff())
#> motor
