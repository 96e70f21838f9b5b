// One scene: a crowd of so many in a world that has just started, warmed up and then measured.
import { TICK_MS } from '@hollowmere/world/movement';
import { seededRolls } from '@hollowmere/world/rolls';
import { Distribution } from '../distribution.ts';
import { type MeasuredHost, startHostIn } from '../processes.ts';
import { type Crowd, startCrowd } from './crowd.ts';
import { folderBytes } from './folder-bytes.ts';
import type { CrowdFigures } from './messages.ts';
import { type Body, Owner } from './owner.ts';
import { type CrowdKind, homeIn } from './places.ts';
import { type Target, targetAt } from './population.ts';
import { addDeeds, type Deeds } from './tally.ts';
import { addTold, type Told } from './told.ts';

export interface Scene {
  readonly crowd: CrowdKind;
  readonly bots: number;
}

export interface SceneFigures {
  readonly scene: Scene;
  /** Per cent of one core. */
  readonly serverCpu: number;
  readonly botsCpu: number;
  readonly tick: Distribution;
  readonly seen: Distribution;
  /** Bytes a second and player. */
  readonly toServer: number;
  readonly fromServer: number;
  readonly logBytesPerHour: number;
  readonly memoryBytes: number;
  readonly seconds: number;
  readonly deeds: Deeds;
  /** Empty unless tables are counted. */
  readonly told: Told;
}

export interface SceneParts {
  readonly dataDir: string;
  readonly tokens: readonly string[];
  /** A folder for a profile of the server's processor time. */
  readonly profileDir: string | undefined;
  /** Whether the bytes from the server are counted by table. */
  readonly tables: 'counted' | 'not counted';
}

const CROWDS = 2;
const WARM_UP_MS = 8_000;
const MEASURED_MS = 20_000;

export async function playScene(
  scene: Scene,
  { dataDir, tokens, profileDir, tables }: SceneParts,
): Promise<SceneFigures> {
  const profile = profileDir === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`];
  const host = await startHostIn(dataDir, { node: profile, host: ['--update-interval', String(TICK_MS)] });
  const crowds = Array.from({ length: CROWDS }, () => startCrowd(tables));
  try {
    const target = targetAt(host.address);
    const owner = await Owner.connect(target, dataDir);
    await arrive(scene, { crowds, target, tokens, owner });
    owner.leave();
    await passed(WARM_UP_MS);
    return await measure(scene, host, crowds, dataDir);
  } finally {
    await Promise.all(crowds.map((crowd) => crowd.leave()));
    await host.stop();
  }
}

interface Arrival {
  readonly crowds: readonly Crowd[];
  readonly target: Target;
  readonly tokens: readonly string[];
  readonly owner: Owner;
}

/** Every second one is in the same process, so that neighbours live in both. The owner takes them to their places. */
async function arrive({ crowd: kind, bots }: Scene, { crowds, target, tokens, owner }: Arrival): Promise<void> {
  const rolls = seededRolls(bots);
  const newcomers = tokens
    .slice(0, bots)
    .map((token, index) => ({ token, home: homeIn(kind, rolls), seed: index + 1 }));
  await Promise.all(
    crowds.map(async (crowd, which) => {
      const own = newcomers.filter((_, index) => index % crowds.length === which);
      const bodies = await crowd.arrive(target, own);
      await Promise.all(own.map(({ home }, index) => owner.settle(bodies[index] as Body, home)));
    }),
  );
}

async function measure(
  scene: Scene,
  host: MeasuredHost,
  crowds: readonly Crowd[],
  dataDir: string,
): Promise<SceneFigures> {
  const look = async () => ({
    at: performance.now(),
    usage: await host.usage(),
    crowds: await Promise.all(crowds.map((crowd) => crowd.figures())),
    logBytes: folderBytes(dataDir),
  });
  const before = await look();
  await passed(MEASURED_MS);
  const after = await look();
  const seconds = (after.at - before.at) / 1000;
  const grown = (of: (figures: CrowdFigures) => number) => sum(after.crowds, of) - sum(before.crowds, of);
  const perPlayer = (bytes: number) => bytes / seconds / scene.bots;
  const [tick, seen] = [new Distribution(), new Distribution()];
  for (const milliseconds of after.usage.lateness) tick.add(milliseconds);
  for (const { delays } of after.crowds) seen.addAll(delays);
  return {
    scene,
    serverCpu: ((after.usage.cpuSeconds - before.usage.cpuSeconds) / seconds) * 100,
    botsCpu: (grown(({ cpuSeconds }) => cpuSeconds) / seconds) * 100,
    tick,
    seen,
    toServer: perPlayer(grown(({ traffic }) => traffic.sent)),
    fromServer: perPlayer(grown(({ traffic }) => traffic.received)),
    logBytesPerHour: ((after.logBytes - before.logBytes) / seconds) * 3600,
    memoryBytes: after.usage.memoryBytes,
    seconds,
    deeds: addDeeds(after.crowds.map(({ deeds }) => deeds)),
    told: addTold(after.crowds.map(({ told }) => told)),
  };
}

const sum = (crowds: readonly CrowdFigures[], of: (figures: CrowdFigures) => number): number =>
  crowds.reduce((total, figures) => total + of(figures), 0);

const passed = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
