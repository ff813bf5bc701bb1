import { EventEmitter, on } from "node:events";

const chat = new EventEmitter();
const messages = on(chat, "message");
chat.emit("message", 100_000);

for await (const [left] of messages) {
  if (left === 0) break;
  chat.emit("message", left - 1);
}
console.log("the conversation is over");
//> the conversation is over
