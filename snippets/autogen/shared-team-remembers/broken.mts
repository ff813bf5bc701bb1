import assert from "node:assert/strict";

async function check(user: string, invoice: string): Promise<string> {
  const url = `${process.env.SERVICE_URL}/${user}/invoices/${invoice}`;
  return (await (await fetch(url, { method: "POST" })).json()) as string;
}

await check("alice", "A-77");
const answer = await check("bob", "B-12");
assert(!answer.includes("A-77"), `Bob's answer names Alice's invoice: ${answer}`);
