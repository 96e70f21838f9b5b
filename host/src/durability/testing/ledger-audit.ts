// Compares what the ledger holds with what its authors know: whatever does not fit is named.
import { type Deposit, LEDGER } from './depositors.ts';
import type { HostProcess } from './host-process.ts';

type Row = readonly unknown[];

interface Entry extends Deposit {
  readonly id: number;
  readonly amount: number;
  readonly ticket: number;
}

/** What authors sent and what of it was acknowledged, over all lives of the server. */
export class Books {
  readonly #sent = new Map<number, number>();
  readonly #acknowledged: Deposit[] = [];

  note(author: number, sent: number, acknowledged: readonly Deposit[]): void {
    this.#sent.set(author, sent);
    this.#acknowledged.push(...acknowledged);
  }

  /** How many acts were acknowledged so far. */
  get acknowledged(): number {
    return this.#acknowledged.length;
  }

  /** Everything about the restarted server's ledger that should not be so. */
  async problemsOf(host: HostProcess): Promise<readonly string[]> {
    const entries = (await host.sql(LEDGER, 'SELECT * FROM entry')).map(entryOf);
    const accounts = await host.sql(LEDGER, 'SELECT * FROM account');
    const visits = await host.sql(LEDGER, 'SELECT * FROM visit');
    const byAuthor = Map.groupBy(entries, ({ author }) => author);
    return [
      ...this.#missing(entries),
      ...[...byAuthor].flatMap(([author, own]) => this.#outOfOrder(author, own)),
      ...halfDone(byAuthor, accounts),
      ...repeatedTickets(entries),
      ...stillConnected(visits),
    ];
  }

  #missing(entries: readonly Entry[]): string[] {
    const present = new Set(entries.map(({ author, number }) => `${author}/${number}`));
    const absent = this.#acknowledged.filter(({ author, number }) => !present.has(`${author}/${number}`));
    return absent.map(({ author, number }) => `act ${number} of author ${author} was acknowledged and is gone`);
  }

  /** An author's acts happen in order, each once, none that was not sent. */
  #outOfOrder(author: number, entries: readonly Entry[]): string[] {
    const numbers = entries.toSorted((a, b) => a.id - b.id).map(({ number }) => number);
    const problems = numbers.flatMap((number, place) =>
      number === place ? [] : [`act ${number} of author ${author} stands in place ${place}`],
    );
    const sent = this.#sent.get(author) ?? 0;
    return numbers.length <= sent ? problems : [...problems, `author ${author} never sent ${numbers.length} acts`];
  }
}

function entryOf(row: Row): Entry {
  const [id = 0, author = 0, number = 0, amount = 0, ticket = 0] = row.map(Number);
  return { id, author, number, amount, ticket };
}

function halfDone(byAuthor: ReadonlyMap<number, readonly Entry[]>, accounts: readonly Row[]): string[] {
  const stated = new Map(accounts.map(([author, count, balance]) => [Number(author), `${count} worth ${balance}`]));
  const authors = new Set([...byAuthor.keys(), ...stated.keys()]);
  return [...authors].flatMap((author) => {
    const entries = byAuthor.get(author) ?? [];
    const actual = `${entries.length} worth ${entries.reduce((sum, { amount }) => sum + amount, 0)}`;
    const said = stated.get(author);
    return said === actual ? [] : [`author ${author} has ${actual}, but the account says ${said}`];
  });
}

function repeatedTickets(entries: readonly Entry[]): string[] {
  const holders = Map.groupBy(entries, ({ ticket }) => ticket);
  return [...holders].flatMap(([ticket, { length }]) =>
    length === 1 ? [] : [`ticket ${ticket} was given out ${length} times`],
  );
}

/** Only the connection that asks is there; all others have left once. */
function stillConnected(visits: readonly Row[]): string[] {
  const departures = visits.map(([, count]) => Number(count));
  const present = departures.filter((count) => count === 0).length;
  const repeated = departures.filter((count) => count > 1).length;
  return [
    ...(present === 1 ? [] : [`${present - 1} clients of an earlier life are still connected`]),
    ...(repeated === 0 ? [] : [`${repeated} clients left more than once`]),
  ];
}
