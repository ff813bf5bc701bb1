const response = await fetch(`${process.env.SERVICE_URL}/reports`, { method: "POST" });
const lines = (await response.text()).trim().split("\n");
const messages = lines.map((line) => JSON.parse(line));
console.log(messages.length);
//> 3
