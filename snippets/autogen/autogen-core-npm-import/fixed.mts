const response = await fetch(`${process.env.SERVICE_URL}/ask`, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ task: "Where is order 4711?" }),
});
const { reply } = (await response.json()) as { reply: string };
console.log(reply);
//> Order 4711 left the warehouse.
