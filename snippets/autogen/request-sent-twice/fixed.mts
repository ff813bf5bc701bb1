const request = new Request(`${process.env.SERVICE_URL}/answers`, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ question: "Where is my parcel?" }),
});

let response = await fetch(request.clone());
while (response.status === 503) {
  response = await fetch(request.clone());
}
console.log((await response.json()).answer);
//> It is in Leipzig.
