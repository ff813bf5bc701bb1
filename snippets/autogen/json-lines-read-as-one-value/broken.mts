const response = await fetch(`${process.env.SERVICE_URL}/reports`, { method: "POST" });
const messages = await response.json();
console.log(messages.length);
