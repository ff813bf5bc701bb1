const service = process.env.SERVICE_URL ?? "http://127.0.0.1:8000";

const response = await fetch(`${service}/orders/4711`);
console.log(await response.json());
//> Where is order 4711?
