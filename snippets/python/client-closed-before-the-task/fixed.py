import os
from contextlib import asynccontextmanager

import httpx
from fastapi import BackgroundTasks, FastAPI, Request

MODEL = os.environ["OPENAI_BASE_URL"] + "/chat/completions"
KEY = {"Authorization": f"Bearer {os.environ['OPENAI_API_KEY']}"}
summaries = []


@asynccontextmanager
async def lifespan(app: FastAPI):
    async with httpx.AsyncClient(headers=KEY) as client:
        yield {"client": client}


app = FastAPI(lifespan=lifespan)


async def ask(client: httpx.AsyncClient, text: str) -> str:
    messages = [{"role": "user", "content": text}]
    body = {"model": "gpt-4o-mini", "messages": messages}
    response = await client.post(MODEL, json=body)
    return response.json()["choices"][0]["message"]["content"]


async def summarise(client: httpx.AsyncClient, text: str):
    summaries.append(await ask(client, f"Summarise: {text}"))


@app.post("/answers")
async def answer(question: str, tasks: BackgroundTasks, request: Request) -> str:
    text = await ask(request.state.client, question)
    tasks.add_task(summarise, request.state.client, text)
    return text


@app.get("/summaries")
async def seen() -> list[str]:
    return summaries
