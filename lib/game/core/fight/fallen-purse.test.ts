import { describe, expect, it } from 'vitest';
import { FallenPurse } from './fallen-purse.ts';

describe('what a fall cost', () => {
  it('is a tenth of what one carried, whichever is told first', () => {
    const purse = new FallenPurse();
    purse.note(120, false, 0);
    purse.note(108, false, 5_000);
    purse.note(108, true, 5_100);
    expect(purse.lost).toBe(12);

    purse.note(108, false, 9_000);
    purse.note(108, true, 20_000);
    purse.note(98, true, 20_200);
    expect(purse.lost).toBe(10);
  });

  it('counts what the fall was rewarded with for itself', () => {
    const purse = new FallenPurse();
    purse.note(1_015, false, 0);
    purse.note(919, true, 4_000);
    expect(purse.lost).toBe(101);
  });

  it('is nothing when one had next to nothing, and is not reckoned from what was spent long before', () => {
    const purse = new FallenPurse();
    purse.note(40, false, 0);
    purse.note(8, false, 1_000);
    purse.note(8, true, 60_000);
    expect(purse.lost).toBe(0);
  });

  it('is not known to who comes into the world fallen', () => {
    const purse = new FallenPurse();
    purse.note(90, true, 0);
    expect(purse.lost).toBeUndefined();
  });
});
