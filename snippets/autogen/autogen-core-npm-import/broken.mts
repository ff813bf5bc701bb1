import { AssistantAgent, SingleThreadedAgentRuntime } from "@autogen/core";

const runtime = new SingleThreadedAgentRuntime();
const agent = new AssistantAgent({ name: "support", model: "gpt-4o-mini" });
const result = await agent.run("Where is order 4711?");
console.log(result.messages.at(-1).content);
await runtime.close();
