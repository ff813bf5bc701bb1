import httpx
from langchain_core.messages import AIMessage, HumanMessage, SystemMessage
from langchain_google_genai import ChatGoogleGenerativeAI

sent = []


def answer(request: httpx.Request) -> httpx.Response:
    sent.append(request.read().decode())
    content = {"role": "model", "parts": [{"text": "Il est parti lundi."}]}
    return httpx.Response(200, json={"candidates": [{"content": content}]})


model = ChatGoogleGenerativeAI(
    model="gemini-2.5-flash",
    google_api_key="local",
    client_args={"transport": httpx.MockTransport(answer)},
)
history = [HumanMessage("Hello"), AIMessage("Hello. How can I help?")]
rule = SystemMessage("Answer in French.")
question = HumanMessage("Where is order 4711?")
model.invoke([*history, rule, question])
kept = [text for text in ("Hello", "French", "4711") if text in sent[0]]
assert "French" in kept, f"the rule was not sent, only what says {kept}"
