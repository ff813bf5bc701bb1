const order = 4711;
const response = await fetch(`${process.env.SERVICE_URL}/orders/${order}`);
console.log(await response.json());
//> Where is order 4711?
