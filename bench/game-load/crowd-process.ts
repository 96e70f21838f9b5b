// A process full of bots. Their turns to decide are spread over the tenth of a second, as people's are.
import { seededRolls } from '@hollowmere/world/rolls';
import { Bot } from './bot.ts';
import type { FromCrowd, Newcomer, ToCrowd } from './messages.ts';
import type { Body } from './owner.ts';
import type { Target } from './population.ts';
import { Sightings } from './sightings.ts';
import { countSockets, traffic } from './sockets.ts';
import { Tally } from './tally.ts';
import { countTold, takeTold } from './told.ts';

const SLOTS = 10;
const SLOT_MS = 10;
/** So many connect at a time. */
const AT_A_TIME = 10;

/** What a client library warned of first: one that is told everything as it is has nothing to say. */
let warning: string | undefined;
const { log } = console;
console.log = (...said: readonly unknown[]) => {
  log(...said);
  const [words] = said;
  if (typeof words === 'string' && /ERROR|WARN/.test(words)) warning ??= words.replaceAll('%c', '');
};

countSockets();
if (process.argv.includes('--tables')) countTold();
const sightings = new Sightings();
const tally = new Tally();
const bots: Bot[] = [];

async function arrive(target: Target, newcomers: readonly Newcomer[]): Promise<Body[]> {
  const bodies: Body[] = [];
  for (let first = 0; first < newcomers.length; first += AT_A_TIME) {
    const coming = newcomers.slice(first, first + AT_A_TIME).map(({ token, home, seed }) => {
      return new Bot({ target, token, home, rolls: seededRolls(seed), sightings, tally });
    });
    bodies.push(...(await Promise.all(coming.map(({ arrived }) => arrived))));
    bots.push(...coming);
  }
  return bodies;
}

function figures() {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  return {
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    traffic: traffic(),
    delays: sightings.take(),
    deeds: tally.take(),
    told: takeTold(),
  };
}

const tell = (message: FromCrowd) => process.send?.(message);

process.on('message', (message) => {
  const asked = message as ToCrowd;
  if (asked.ask === 'figures') {
    tell(warning === undefined ? { told: 'figures', figures: figures() } : { told: 'failed', reason: warning });
    return;
  }
  arrive(asked.target, asked.newcomers).then(
    (bodies) => tell({ told: 'arrived', bodies }),
    (error: unknown) => tell({ told: 'failed', reason: String(error) }),
  );
});
process.on('disconnect', () => process.exit());

let slot = 0;
setInterval(() => {
  slot = (slot + 1) % SLOTS;
  for (let index = slot; index < bots.length; index += SLOTS) bots[index]?.act();
}, SLOT_MS);
