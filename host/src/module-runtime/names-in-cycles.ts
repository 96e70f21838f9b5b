// Which nodes of a graph can be reached from themselves (Tarjan's strongly connected components, without recursion: a
// chain of calls may be longer than a stack is deep).

/** Whom each name calls. */
export type CallGraph = Map<string, Set<string>>;

interface Visit {
  readonly name: string;
  readonly order: number;
  /** The earliest visit that is known to be in the same cycle. */
  earliest: number;
  readonly next: Iterator<string>;
  isOpen: boolean;
}

export function namesInCycles(calls: CallGraph): ReadonlySet<string> {
  const found = new Set<string>();
  const visits = new Map<string, Visit>();
  const open: Visit[] = [];
  const path: Visit[] = [];

  const begin = (name: string) => {
    const order = visits.size;
    const visit = { name, order, earliest: order, next: (calls.get(name) ?? []).values(), isOpen: true };
    visits.set(name, visit);
    open.push(visit);
    path.push(visit);
  };

  const end = (visit: Visit) => {
    path.pop();
    const outer = path.at(-1);
    if (outer !== undefined) outer.earliest = Math.min(outer.earliest, visit.earliest);
    if (visit.earliest !== visit.order) return;
    const members = open.splice(open.indexOf(visit));
    for (const member of members) member.isOpen = false;
    const isCycle = members.length > 1 || calls.get(visit.name)?.has(visit.name);
    if (isCycle) for (const { name } of members) found.add(name);
  };

  for (const name of calls.keys()) {
    if (!visits.has(name)) begin(name);
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const { done, value: called } = visit.next.next();
      if (done) end(visit);
      else {
        const known = visits.get(called);
        if (known === undefined) begin(called);
        else if (known.isOpen) visit.earliest = Math.min(visit.earliest, known.order);
      }
    }
  }
  return found;
}
