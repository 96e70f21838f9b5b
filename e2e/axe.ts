// What a program can tell about WCAG 2.2, levels A and AA, on a page as it stands.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** One line for each element that is wrong. */
export async function violationsOn(page: Page): Promise<string[]> {
  // Without a second page for each run: nothing of ours stands in frames. Nor with a word on all that is right, which takes as
  // long as finding what is wrong.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.withTags(LEVELS).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`),
  );
}
