const response = await fetch(`${process.env.SERVICE_URL}/reports`, { method: "POST" });
const decoder = new TextDecoder();

for await (const chunk of response.body!) {
  for (const line of decoder.decode(chunk, { stream: true }).trim().split("\n")) {
    const message = JSON.parse(line);
    if (message.source === "clerk") console.log(message.content.length);
  }
}
