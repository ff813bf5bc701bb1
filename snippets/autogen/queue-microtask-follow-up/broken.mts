async function run(task: string, onMessage: (line: string) => void): Promise<void> {
  const response = await fetch(`${process.env.SERVICE_URL}/team/${task}`, { method: "POST" });
  const decoder = new TextDecoder();
  for await (const chunk of response.body!) onMessage(decoder.decode(chunk).trim());
}

await run("draft", (line) => {
  if (line.startsWith("writer")) {
    queueMicrotask(() => run("translate", console.log));
  }
});
