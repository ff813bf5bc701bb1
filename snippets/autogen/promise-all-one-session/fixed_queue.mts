async function send(session: string, text: string): Promise<string> {
  const url = `${process.env.SERVICE_URL}/sessions/${session}?text=${text}`;
  const response = await fetch(url, { method: "POST" });
  if (!response.ok) throw new Error(`HTTP ${response.status}: ${await response.text()}`);
  return (await response.json()) as string;
}

const last = new Map<string, Promise<unknown>>();

function say(session: string, text: string): Promise<string> {
  const before = last.get(session) ?? Promise.resolve();
  const answer = before.catch(() => undefined).then(() => send(session, text));
  last.set(session, answer);
  return answer;
}

const calls = [say("trip-9", "book"), say("trip-9", "pay"), say("trip-8", "cancel")];
console.log(await Promise.all(calls));
//> [ 'book', 'book + pay', 'cancel' ]
