// `npm run bench -- balance`: plays each class through the whole land and writes down what came of it. No clock is read: the
// same rules give the same page.
import { writeFileSync } from 'node:fs';
import { chartOf } from './chart.ts';
import { allOdds } from './odds.ts';
import { reportOf } from './report.ts';
import { allHunts, season } from './season.ts';

const PAGE = 'docs/balance.md';
const PICTURE = 'docs/images/balance.svg';

export async function benchBalance(): Promise<void> {
  const hunts = allHunts();
  for (const { land, level, class: name, secondsToKill, kills, deaths, coins, experience } of hunts) {
    const figures = `${secondsToKill.toFixed(1)} s to kill, ${kills} kills, ${deaths} deaths, ${coins} coins, ${experience} experience an hour`;
    console.log(`${land.padEnd(16)} level ${String(level).padStart(2)}  ${name.padEnd(8)} ${figures}`);
  }
  const levels = season(hunts);
  const page = reportOf(hunts, levels, allOdds());
  writeFileSync(PAGE, `${page}\n`);
  writeFileSync(PICTURE, chartOf(levels));
  const total = levels.reduce((sum, { hours }) => sum + hours, 0);
  console.log(`Level 30 after ${total.toFixed(1)} hours. Written to ${PAGE} and ${PICTURE}.`);
}
