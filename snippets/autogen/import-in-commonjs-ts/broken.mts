import client from "./client.ts";

console.log(await client.ask("Where is order 4711?"));
