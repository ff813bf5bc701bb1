const Status = {
  Waiting: "waiting",
  Answered: "answered",
} as const;
type Status = (typeof Status)[keyof typeof Status];

const ticket: { id: number; status: Status } = { id: 17, status: Status.Waiting };
console.log(ticket.status);
//> waiting
