import { EventEmitter, on } from "node:events";

const chat = new EventEmitter();
let turns = 0;
const messages = on(chat, "message");
chat.emit("message", "hello");

for await (const [text] of messages) {
  turns += 1;
  if (turns === 20_000) break;
  chat.emit("message", `turn ${turns}, after "${text.slice(0, 8)}"`);
}
console.log(turns);
//> 20000
