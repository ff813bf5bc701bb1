const response = await fetch(`${process.env.SERVICE_URL}/reports`, { method: "POST" });
const decoder = new TextDecoder();

let rest = "";
for await (const chunk of response.body!) {
  const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
  rest = lines.pop()!;
  for (const line of lines) {
    const message = JSON.parse(line);
    if (message.source === "clerk") console.log(message.content.length);
  }
}
//> 230000
