import assert from "node:assert/strict";

for (const order of [1, 2]) {
  const response = await fetch(`${process.env.BASE_URL}/orders/${order}`, { method: "POST" });
  assert.equal(response.status, 200, `order ${order} got HTTP ${response.status}`);
  assert.equal(await response.json(), `Summarise order ${order}`);
}
