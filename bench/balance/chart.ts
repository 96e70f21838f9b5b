// The way to level 30 as a picture: hours on the one axis, levels on the other.
import { MAX_LEVEL } from '@hollowmere/world/growth';
import type { LevelOf } from './season.ts';

const [WIDTH, HEIGHT] = [640, 300];
const [LEFT, RIGHT, TOP, BOTTOM] = [44, 26, 30, 40];

export function chartOf(levels: readonly LevelOf[]): string {
  const total = levels.reduce((sum, { hours }) => sum + hours, 0);
  const most = Math.ceil(total / 2) * 2;
  const x = (hours: number) => Math.round(LEFT + ((WIDTH - LEFT - RIGHT) * hours) / most);
  const y = (level: number) => Math.round(HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * (level - 1)) / (MAX_LEVEL - 1));
  let hours = 0;
  const points = [`${x(0)},${y(1)}`];
  for (const each of levels) {
    hours += each.hours;
    points.push(`${x(hours)},${y(each.level + 1)}`);
  }
  const rows = [1, 5, 10, 15, 20, 25, 30].map(
    (level) =>
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(level)}" y2="${y(level)}" class="grid"/><text x="${LEFT - 8}" y="${y(level) + 4}" text-anchor="end">${level}</text>`,
  );
  const columns = Array.from({ length: most / 2 + 1 }, (_, index) => 2 * index).map(
    (hour) => `<text x="${x(hour)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${hour} h</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Level by hours played: level 30 after ${total.toFixed(1)} hours">
<style>text{font:12px sans-serif;fill:#6b6257}.grid{stroke:#cbbfa9;stroke-width:1}.way{fill:none;stroke:#b4622d;stroke-width:3;stroke-linejoin:round}</style>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#f6efe0"/>
${rows.join('\n')}
${columns.join('\n')}
<text x="${WIDTH - RIGHT}" y="${HEIGHT - 6}" text-anchor="end">hours played</text><text x="8" y="16">level</text>
<polyline class="way" points="${points.join(' ')}"/>
</svg>
`;
}
