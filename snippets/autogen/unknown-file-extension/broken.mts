import { labels } from "./labels.tsx";

console.log(labels.waiting);
