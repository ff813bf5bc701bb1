const url = `${process.env.SERVICE_URL}/answers`;
const body = JSON.stringify({ question: "Where is my parcel?" });
const headers = { "content-type": "application/json" };

const response = await fetch(url, { method: "POST", headers, body });
console.error("the team says", await response.text());
const { answer } = await response.json();
console.log(answer);
