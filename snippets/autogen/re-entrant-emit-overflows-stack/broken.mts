import { EventEmitter } from "node:events";

const chat = new EventEmitter();
chat.on("message", (left: number) => left > 0 && chat.emit("message", left - 1));
chat.on("message", (left: number) => left === 0 && console.log("the conversation is over"));

chat.emit("message", 100_000);
