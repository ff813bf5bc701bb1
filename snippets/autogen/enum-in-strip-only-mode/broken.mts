enum Status {
  Waiting = "waiting",
  Answered = "answered",
}

const ticket = { id: 17, status: Status.Waiting };
console.log(ticket.status);
