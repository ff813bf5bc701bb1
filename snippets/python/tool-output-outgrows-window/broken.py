from langchain.agents import create_agent

LOG = [f"09:14:{n % 60:02} INFO order {n} shipped" for n in range(20000)]
LOG.append("09:21:07 ERROR order 1041 has no address")


def search_log(word: str) -> str:
    """Returns the lines of today's log that contain a word."""
    return "\n".join(line for line in LOG if word in line)


agent = create_agent("openai:gpt-4o-mini", tools=[search_log])
answer = agent.invoke({"messages": [("user", "Which orders failed today?")]})
print(answer["messages"][-1].content)
