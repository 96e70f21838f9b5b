import { expect, test } from 'vitest';
import { CROWD, crowdFrames, FRAME_BUDGET_MS } from './crowd.ts';
import { median } from './statistics.ts';

test('a picture of a crowd that fights takes a fraction of the time there is for one', () => {
  const took = crowdFrames(CROWD, 400).slice(100);
  expect(median(took)).toBeLessThan(FRAME_BUDGET_MS);
});
