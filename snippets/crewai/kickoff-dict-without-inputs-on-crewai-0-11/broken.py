from crewai import Agent, Crew, Task

claim = {"damage": "broken windscreen"}

clerk = Agent(role="Clerk", goal="Sort claims", backstory="Patient")
sort = Task(description="Is this a motor or a home claim: {damage}", agent=clerk)
crew = Crew(agents=[clerk], tasks=[sort])
print(crew.kickoff(claim))
