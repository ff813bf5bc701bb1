type Listener = (line: string) => void;

async function run(task: string, onMessage: Listener): Promise<void> {
  const url = `${process.env.SERVICE_URL}/team/${task}`;
  const response = await fetch(url, { method: "POST" });
  const decoder = new TextDecoder();
  for await (const chunk of response.body!) {
    decoder.decode(chunk).trim().split("\n").forEach(onMessage);
  }
}

const print: Listener = (line) => console.log(line);
await run("draft", (line) => {
  if (line.startsWith("writer")) queueMicrotask(() => run("translate", print));
});
