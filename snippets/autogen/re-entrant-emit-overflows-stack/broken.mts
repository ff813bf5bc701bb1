import { EventEmitter } from "node:events";

const chat = new EventEmitter();
let turns = 0;
chat.on("message", (text: string) => {
  turns += 1;
  if (turns < 20_000) chat.emit("message", `turn ${turns}, after "${text.slice(0, 8)}"`);
});

chat.emit("message", "hello");
console.log(turns);
