async function triage(): Promise<string> {
  const response = await fetch(`${process.env.SERVICE_URL}/inbox`, { method: "POST" });
  return (await response.json()) as string;
}

const answers = await Promise.all([triage(), triage()]);
console.log(answers.length);
