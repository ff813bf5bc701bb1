import * as client from "./client.mts";

console.log(await client.ask("Where is order 4711?"));
//> sent: Where is order 4711?
