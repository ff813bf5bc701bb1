from langchain.agents import AgentExecutor, create_tool_calling_agent
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI


@tool
def order_status(order: int) -> str:
    """Says where an order is."""
    return f"Order {order} has left the warehouse."


prompt = ChatPromptTemplate(
    [
        ("system", "You answer for a parcel service."),
        ("human", "{input}"),
        ("placeholder", "{agent_scratchpad}"),
    ]
)
model = ChatOpenAI(model="gpt-4o-mini")
agent = create_tool_calling_agent(model, [order_status], prompt)
executor = AgentExecutor(agent=agent, tools=[order_status])
print(executor.invoke({"input": "Where is order 4711?"})["output"])
