// A page as Lighthouse sees it: four scores, on a simulated phone and on a desktop.

import lighthouse, { type Config } from 'lighthouse';
import desktop from 'lighthouse/core/config/desktop-config.js';
import { median } from '../statistics.ts';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];
/** Of 100. */
export type Scores = Readonly<Record<Category, number>>;

const DEVICES: Readonly<Record<'phone' | 'desktop', Config | undefined>> = { phone: undefined, desktop };
export type Device = keyof typeof DEVICES;

const ROUNDS = 3;
/** A browser without a screen now and then paints nothing that Lighthouse sees: such a round says nothing about the page. */
const MOST_ROUNDS = 6;

/** The median of three rounds for each score. @throws Error when too many rounds say nothing */
export async function audit(url: string, device: Device, debuggingPort: number): Promise<Scores> {
  const rounds: Scores[] = [];
  for (let round = 0; round < MOST_ROUNDS && rounds.length < ROUNDS; round++) {
    const scores = await oneRound(url, device, debuggingPort);
    if (scores) rounds.push(scores);
  }
  if (rounds.length < ROUNDS) throw new Error(`Lighthouse had too little to say about ${url}`);
  return scoresFrom((category) => median(rounds.map((scores) => scores[category])));
}

async function oneRound(url: string, device: Device, debuggingPort: number): Promise<Scores | null> {
  const flags = { port: debuggingPort, onlyCategories: [...CATEGORIES], logLevel: 'silent' as const };
  const categories = (await lighthouse(url, flags, DEVICES[device]))?.lhr.categories;
  if (!categories || CATEGORIES.some((category) => typeof categories[category]?.score !== 'number')) return null;
  return scoresFrom((category) => Math.round((categories[category]?.score ?? 0) * 100));
}

const scoresFrom = (scoreOf: (category: Category) => number): Scores =>
  Object.fromEntries(CATEGORIES.map((category) => [category, scoreOf(category)])) as Record<Category, number>;
