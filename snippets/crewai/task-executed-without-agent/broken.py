from crewai import Task

decide = Task(
    description="Decide claim 7",
    expected_output="approved or rejected",
)

print(decide.execute_sync().raw)
