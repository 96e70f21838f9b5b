// Clients that write into the ledger as fast as they may and keep book of what they were promised.
import { RawClient } from '../../server/testing/raw-client.ts';
import type { HostProcess } from './host-process.ts';

export const LEDGER = 'ledger';

/** An act as its author knows it. */
export interface Deposit {
  readonly author: number;
  readonly number: number;
}

export interface Depositor {
  readonly author: number;
  /** How many acts were sent, numbered from 0. */
  readonly sent: () => number;
  /** Acts whose success was reported. To be read when the server is gone. */
  readonly acknowledged: () => readonly Deposit[];
  /** Settles when the server is gone. */
  readonly finished: Promise<unknown>;
}

const amountOf = (number: number): number => ((number * 7919) % 2001) - 1000;

/** Sends frames of several calls without waiting for answers, with confirmed reads, which are the default. */
export async function depositOverSocket(host: HostProcess, author: number, random: () => number): Promise<Depositor> {
  const client = RawClient.open(`${host.url}/v1/database/${LEDGER}/subscribe`, {});
  await client.greeted();
  const numbers = new Map<number, number>();
  const beat = setInterval(() => {
    const calls = Array.from({ length: 1 + Math.floor(random() * 8) }, () => {
      const number = numbers.size;
      const call = client.reducer('put', (args) => {
        args.u32(author);
        args.u32(number);
        args.i32(amountOf(number));
      });
      numbers.set(call.requestId, number);
      return call;
    });
    client.sendFrame(...calls);
  }, 2);
  const finished = client.closed.then(() => clearInterval(beat));
  const acknowledged = () =>
    client.received.flatMap((message) => {
      if (message.kind !== 'ReducerResult') return [];
      if (message.outcome !== 'Ok') throw new Error(`a call failed: ${message.message}`);
      return [{ author, number: numbers.get(message.requestId) ?? -1 }];
    });
  return { author, sent: () => numbers.size, acknowledged, finished };
}

/** Calls over HTTP, a reducer and a procedure in turns, each after the answer to the one before. */
export function depositOverHttp(host: HostProcess, author: number): Depositor {
  const acknowledged: Deposit[] = [];
  let sent = 0;
  const act = async (): Promise<void> => {
    for (;;) {
      const number = sent++;
      await host.call(LEDGER, number % 2 === 0 ? 'put' : 'put_and_tell', [author, number, amountOf(number)]);
      acknowledged.push({ author, number });
    }
  };
  // Every answer but success ends it; one that came from a server that lives is a failure of the test's.
  const finished = act().catch((error: Error) => {
    if (error.message !== 'fetch failed' && error.message !== 'terminated') throw error;
  });
  return { author, sent: () => sent, acknowledged: () => acknowledged, finished };
}
