import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { AssistantAgent } = require("@autogen/core");

const agent = new AssistantAgent({ name: "support" });
console.log(await agent.run("Where is order 4711?"));
