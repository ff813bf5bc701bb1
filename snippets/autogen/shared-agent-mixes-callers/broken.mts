import assert from "node:assert/strict";

async function ask(order: number): Promise<string> {
  const url = `${process.env.SERVICE_URL}/orders/${order}/status`;
  const response = await fetch(url, { method: "POST" });
  if (!response.ok) throw new Error(`HTTP ${response.status}: ${await response.text()}`);
  return (await response.json()) as string;
}

const orders = Array.from({ length: 20 }, (_, i) => i + 1);
const answers = await Promise.all(orders.map(ask));
const mixed = answers.filter((answer, i) => answer !== `Where is order ${orders[i]}?`);
assert(mixed.length === 0, `${mixed.length} of 20 answers name another caller's order`);
