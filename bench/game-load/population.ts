// The guests that play: a new world lets in only so many a second, so that they arrive one after the other in its past, by
// a clock that is moved by hand. Nothing of the module is loosened for them.
import { CHARACTER_CLASSES } from '@hollowmere/world/characters';
import { startServer } from '../../host/src/index.ts';
import { taggedClass } from '../../lib/spacetime/character-class.ts';
import { openSdkLink } from '../../lib/spacetime/sdk-link.ts';
import { publishTo } from '../processes.ts';
import { HandClock } from './hand-clock.ts';

const DATABASE = 'hollowmere';
/** One more guest is let in after each second; a little longer, so that none is turned away. */
const BETWEEN_ARRIVALS_MICROS = 1_100_000n;
/** Between the last arrival and now. */
const SETTLING_MICROS = 60_000_000n;

export interface Target {
  readonly uri: string;
  readonly database: string;
}

export const targetAt = (address: string): Target => ({ uri: address.replace(/^http/, 'ws'), database: DATABASE });

/** Publishes the world into a folder and lets so many guests in. Their tokens. */
export async function growPopulation(count: number, dataDir: string): Promise<readonly string[]> {
  const past = BigInt(count) * BETWEEN_ARRIVALS_MICROS + SETTLING_MICROS;
  const clock = new HandClock(BigInt(Date.now()) * 1000n - past);
  const server = await startServer({ listen: '127.0.0.1:0', dataDir, clock });
  try {
    await publishTo(server.url, server.ownerToken, { module: 'module', database: DATABASE });
    const tokens: string[] = [];
    for (let index = 0; index < count; index++) {
      clock.advance(BETWEEN_ARRIVALS_MICROS);
      tokens.push(await arriveOnce(targetAt(server.url), index));
    }
    return tokens;
  } finally {
    await server.close();
  }
}

const LOOK = { skin: 0, hair: 0, hairColor: 0, tunic: 0 };

/** Becomes a guest and goes. The token to come back with. */
async function arriveOnce(target: Target, index: number): Promise<string> {
  const arrived = Promise.withResolvers<string>();
  let isAsking = false;
  let token = '';
  const link = openSdkLink(
    { ...target, token: undefined },
    {
      opened: (facts) => {
        token = facts.token;
      },
      ownRows: () => {
        if (isAsking) return;
        isAsking = true;
        const heroClass = CHARACTER_CLASSES[index % CHARACTER_CLASSES.length] ?? 'warrior';
        link.connection.reducers
          .playAsGuest({ class: taggedClass(heroClass), look: LOOK })
          .then(() => arrived.resolve(token), arrived.reject);
      },
      unread: () => {},
      closed: (error) => arrived.reject(error ?? new Error('the connection of a guest ended')),
    },
  );
  try {
    return await arrived.promise;
  } finally {
    link.close();
  }
}
