import os

import httpx
from fastapi import FastAPI
from fastapi.responses import StreamingResponse

app = FastAPI()
MODEL = os.environ["OPENAI_BASE_URL"] + "/chat/completions"
KEY = {"Authorization": f"Bearer {os.environ['OPENAI_API_KEY']}"}


async def tokens(question: str):
    messages = [{"role": "user", "content": question}]
    body = {"model": "gpt-4o-mini", "messages": messages, "stream": True}
    async with httpx.AsyncClient(headers=KEY) as client:
        async with client.stream("POST", MODEL, json=body) as response:
            async for line in response.aiter_lines():
                yield line + "\n"


@app.get("/answers")
async def answer(question: str):
    return StreamingResponse(tokens(question))
