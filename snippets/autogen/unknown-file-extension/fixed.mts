import { labels } from "./labels.ts";

console.log(labels.waiting);
//> Waiting for an agent
