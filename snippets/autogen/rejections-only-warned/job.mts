async function report(): Promise<void> {
  const response = await fetch("http://127.0.0.1:4000/report");
  console.log(await response.json());
}

void report();
