import assert from "node:assert/strict";

const response = await fetch(`${process.env.BASE_URL}/orders/4711`, { method: "POST" });
assert.equal(response.status, 200);
assert.equal(await response.json(), "Where is order 4711?");
