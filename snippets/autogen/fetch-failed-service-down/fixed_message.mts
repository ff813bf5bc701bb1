const service = process.env.SERVICE_URL ?? "http://127.0.0.1:8000";

function explain(error: unknown): string {
  const code = ((error as Error).cause as { code?: string })?.code;
  return code === "ECONNREFUSED" ? "start the Python service first" : String(error);
}

const answer = await fetch(`${service}/orders/4711`).then((r) => r.json(), explain);
console.log(answer);
//> start the Python service first
