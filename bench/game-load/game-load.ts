// The game under load: the real server with the real module and its log on disk, and players that are programs, each with
// the official client library. For each size: what it costs and how soon one sees what another does.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { growPopulation } from './population.ts';
import { deedsLine, figuresTable, toldTable } from './report.ts';
import { playScene, type Scene, type SceneFigures } from './scene.ts';

export interface GameLoadOptions {
  /** Sizes of the crowd that is spread over the land; the smallest is the baseline. */
  readonly bots: readonly number[];
  /** How many stand in one square; 0 leaves that out. */
  readonly square: number;
  /** Where profiles of the server's processor time are kept, if anywhere. */
  readonly profileDir: string | undefined;
  /** Whether the bytes from the server are counted by table. */
  readonly tables: 'counted' | 'not counted';
}

export async function benchGameLoad({ bots, square, profileDir, tables }: GameLoadOptions): Promise<void> {
  const scenes: Scene[] = bots.map((count) => ({ crowd: 'spread', bots: count }));
  if (square > 0) scenes.push({ crowd: 'square', bots: square });
  if (profileDir !== undefined) mkdirSync(profileDir, { recursive: true });
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-game-'));
  try {
    const tokens = await growPopulation(Math.max(...scenes.map((scene) => scene.bots)), dataDir);
    console.log(
      `load of this machine before: ${loadavg()
        .map((load) => load.toFixed(1))
        .join(' ')}`,
    );
    const played: SceneFigures[] = [];
    for (const scene of scenes) {
      const figures = await playScene(scene, { dataDir, tokens, profileDir, tables });
      played.push(figures);
      console.log(deedsLine(figures));
      if (tables === 'counted') console.log(toldTable(figures));
    }
    console.log(figuresTable(played));
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
