// Figures of scenes as a table. Beside each figure stands how many times that of the first scene it is, for each player
// where it is a sum over players: 1.00 means that more players cost in proportion.
import type { Distribution } from '../distribution.ts';
import type { SceneFigures } from './scene.ts';

interface Row {
  readonly name: string;
  readonly of: (figures: SceneFigures) => number;
  readonly text: (value: number) => string;
  /** Whether it grows with the number of players by its nature. */
  readonly growth: 'with players' | 'none';
}

const percent = (value: number) => `${value.toFixed(0)} %`;
const millis = (value: number) => `${value.toFixed(1)} ms`;
const bytes = (value: number) => `${value.toFixed(0)} B/s`;
const mebibytes = (value: number) => `${(value / 2 ** 20).toFixed(0)} MiB`;

const quantiles = (name: string, of: (figures: SceneFigures) => Distribution): Row[] =>
  [0.5, 0.99].map((share) => ({
    name: `${name}, p${share * 100}`,
    of: (figures) => of(figures).quantile(share),
    text: millis,
    growth: 'none',
  }));

const ROWS: readonly Row[] = [
  { name: 'server, of one core', of: ({ serverCpu }) => serverCpu, text: percent, growth: 'with players' },
  { name: 'bots, of one core', of: ({ botsCpu }) => botsCpu, text: percent, growth: 'with players' },
  ...quantiles('tick late', ({ tick }) => tick),
  ...quantiles('input to seen', ({ seen }) => seen),
  { name: 'to the server, a player', of: ({ toServer }) => toServer, text: bytes, growth: 'none' },
  { name: 'from the server, a player', of: ({ fromServer }) => fromServer, text: bytes, growth: 'none' },
  { name: 'log, an hour', of: ({ logBytesPerHour }) => logBytesPerHour, text: mebibytes, growth: 'with players' },
  { name: 'memory of the server', of: ({ memoryBytes }) => memoryBytes, text: mebibytes, growth: 'with players' },
];

const NAME_WIDTH = 26;
const WIDTH = 20;

export function figuresTable(scenes: readonly SceneFigures[]): string {
  const [first] = scenes;
  if (first === undefined) return '';
  const heads = scenes.map(({ scene }) => `${scene.bots} ${scene.crowd === 'square' ? 'in one square' : 'players'}`);
  const lines = ROWS.map(({ name, of, text, growth }) => {
    const per = ({ scene }: SceneFigures) => (growth === 'with players' ? scene.bots : 1);
    const cells = scenes.map((figures) => {
      const ratio = of(figures) / per(figures) / (of(first) / per(first));
      return `${text(of(figures))} ${`${ratio.toFixed(2)}x`.padStart(7)}`.padStart(WIDTH);
    });
    return name.padEnd(NAME_WIDTH) + cells.join('');
  });
  return [' '.repeat(NAME_WIDTH) + heads.map((head) => head.padStart(WIDTH)).join(''), ...lines].join('\n');
}

/** What the crowd did in a second, and what it was refused. */
export function deedsLine({ scene, seconds, deeds }: SceneFigures): string {
  const list = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([name, times]) => `${name} ${(times / seconds).toFixed(1)}`)
      .join(', ');
  return `${scene.bots} ${scene.crowd}, a second: ${list(deeds.accepted)}; refused: ${list(deeds.refused) || 'nothing'}`;
}

/** What the bytes from the server were about, for each player and second. */
export function toldTable({ scene, seconds, told }: SceneFigures): string {
  return Object.entries(told)
    .map(([name, total]) => `${name.padEnd(NAME_WIDTH)}${bytes(total / seconds / scene.bots).padStart(WIDTH)}`)
    .join('\n');
}
