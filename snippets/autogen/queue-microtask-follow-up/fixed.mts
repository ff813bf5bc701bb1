async function run(task: string, onMessage: (line: string) => void): Promise<void> {
  const response = await fetch(`${process.env.SERVICE_URL}/team/${task}`, { method: "POST" });
  const decoder = new TextDecoder();
  for await (const chunk of response.body!) onMessage(decoder.decode(chunk).trim());
}

let followUp = "";
await run("draft", (line) => {
  if (line.startsWith("writer")) followUp = "translate";
});
if (followUp) await run(followUp, console.log);
//> user: translate
//> writer: draft + translate
//> editor: draft + translate
