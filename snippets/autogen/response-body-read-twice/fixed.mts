const url = `${process.env.SERVICE_URL}/answers`;
const body = JSON.stringify({ question: "Where is my parcel?" });
const headers = { "content-type": "application/json" };

const response = await fetch(url, { method: "POST", headers, body });
const text = await response.text();
console.error("the team says", text);
const { answer } = JSON.parse(text);
console.log(answer);
//> It is in Leipzig.
