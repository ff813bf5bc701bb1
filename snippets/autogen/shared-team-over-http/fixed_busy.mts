import assert from "node:assert/strict";

async function summarise(order: number): Promise<string> {
  const url = `${process.env.SERVICE_URL}/orders/${order}/summary`;
  const response = await fetch(url, { method: "POST" });
  if (response.status === 409) return "busy";
  return (await response.json()) as string;
}

const orders = Array.from({ length: 20 }, (_, i) => i + 1);
const answers = await Promise.all(orders.map(summarise));
const busy = answers.filter((answer) => answer === "busy");
assert.equal(busy.length, 19);
