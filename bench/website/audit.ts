// A page as Lighthouse sees it: four scores, on a simulated phone and on a desktop.

import lighthouse, { type Config } from 'lighthouse';
import desktop from 'lighthouse/core/config/desktop-config.js';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];
/** Of 100. */
export type Scores = Readonly<Record<Category, number>>;

const DEVICES: Readonly<Record<'phone' | 'desktop', Config | undefined>> = { phone: undefined, desktop };
export type Device = keyof typeof DEVICES;

export async function audit(url: string, device: Device, debuggingPort: number): Promise<Scores> {
  const flags = { port: debuggingPort, onlyCategories: [...CATEGORIES], logLevel: 'error' as const };
  const result = await lighthouse(url, flags, DEVICES[device]);
  if (!result) throw new Error(`Lighthouse had nothing to say about ${url}`);
  const scoreOf = (category: Category) => Math.round((result.lhr.categories[category]?.score ?? 0) * 100);
  return Object.fromEntries(CATEGORIES.map((category) => [category, scoreOf(category)])) as Record<Category, number>;
}
