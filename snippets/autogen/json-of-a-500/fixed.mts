async function triage(): Promise<string> {
  const response = await fetch(`${process.env.SERVICE_URL}/inbox`, { method: "POST" });
  if (!response.ok) return `HTTP ${response.status}: ${await response.text()}`;
  return (await response.json()) as string;
}

const answers = await Promise.all([triage(), triage()]);
console.log(answers.sort());
//> [ 'HTTP 500: Internal Server Error', 'Sort the inbox' ]
