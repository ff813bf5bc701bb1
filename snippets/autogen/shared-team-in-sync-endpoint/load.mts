import assert from "node:assert/strict";

for (const order of [1, 2]) {
  const url = `${process.env.BASE_URL}/orders/${order}`;
  const response = await fetch(url, { method: "POST" });
  assert.equal(response.status, 200, `order ${order} got HTTP ${response.status}`);
  assert.equal(await response.json(), `Summarise order ${order}`);
}
