async function say(session: string, text: string): Promise<string> {
  const url = `${process.env.SERVICE_URL}/sessions/${session}?text=${text}`;
  const response = await fetch(url, { method: "POST" });
  if (!response.ok) throw new Error(`HTTP ${response.status}: ${await response.text()}`);
  return (await response.json()) as string;
}

const texts = ["book", "pay"];
const answers = await Promise.all(texts.map((text) => say("trip-9", text)));
console.log(answers.at(-1));
