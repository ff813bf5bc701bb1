import assert from "node:assert/strict";

async function summarise(order: number): Promise<string> {
  const url = `${process.env.SERVICE_URL}/orders/${order}/summary`;
  const response = await fetch(url, { method: "POST" });
  if (!response.ok) throw new Error(`HTTP ${response.status}: ${await response.text()}`);
  return (await response.json()) as string;
}

const orders = Array.from({ length: 20 }, (_, i) => i + 1);
const summaries = await Promise.all(orders.map(summarise));
assert.deepEqual(summaries, orders.map((order) => `Summarise order ${order}`));
