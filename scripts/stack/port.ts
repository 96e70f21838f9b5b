// Whether an address is free, asked before a server is started, so that a taken port is a sentence and not a stack trace.
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below what systems give to outgoing connections: Linux from 32,768 on, others from 49,152. */
const [LOWEST, HIGHEST] = [20_000, 31_999];
const MOST_TRIES = 50;

export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/** Reads "127.0.0.1:3000". @throws Error naming what is wrong. */
export function parseListenAddress(text: string): ListenAddress {
  const match = /^(.+):(\d{1,5})$/.exec(text);
  const port = Number(match?.[2]);
  if (!match?.[1] || port > 65_535) throw new Error(`"${text}" is not an address of the form host:port.`);
  return { host: match[1], port };
}

/** Reads "3001". @throws Error naming `option` unless it is a port that one can know beforehand. */
export function parsePort(text: string, option: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new Error(`${option} is a port from 1 to 65535, not "${text}".`);
  return port;
}

/** @throws Error saying which port is taken and what to do. */
export async function requireFreePort(address: ListenAddress, what: string, how: string): Promise<void> {
  if (await isFree(address)) return;
  throw new Error(
    `Port ${address.port} on ${address.host} is taken, but the ${what} needs it. Stop what uses it, or ${how}.`,
  );
}

/**
 * A port that nobody listens on at this moment. Not the system's choice: it draws from the ports that it gives to outgoing
 * connections, too, and one of those may have it before a server does.
 */
export async function freePort(host: string): Promise<number> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const port = randomInt(LOWEST, HIGHEST + 1);
    if (await isFree({ host, port })) return port;
  }
  throw new Error(`No port of ${host} from ${LOWEST} to ${HIGHEST} seems to be free.`);
}

function isFree({ host, port }: ListenAddress): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
