import { describe, expect, it } from 'vitest';
import { PicturePace } from './picture-pace.ts';

/** Draws a picture each `everyMs` for so many seconds. */
function drawing(pace: PicturePace, everyMs: number, seconds: number, { from = 0, wantedMs = 0 } = {}): number {
  let ms = from;
  for (; ms <= from + seconds * 1_000; ms += everyMs) pace.note(ms, wantedMs);
  return ms;
}

describe('the pace of pictures', () => {
  it('is slow once ten seconds of it were', () => {
    const pace = new PicturePace();
    const ms = drawing(pace, 50, 9.5);
    expect(pace.isSlow).toBe(false);
    drawing(pace, 50, 1.5, { from: ms });
    expect(pace.isSlow).toBe(true);
  });

  it('is not slow at thirty pictures a second, however long', () => {
    const pace = new PicturePace();
    drawing(pace, 33, 60);
    expect(pace.isSlow).toBe(false);
  });

  it('begins anew with a second that goes well', () => {
    const pace = new PicturePace();
    let ms = drawing(pace, 50, 9.5);
    ms = drawing(pace, 16, 2, { from: ms });
    drawing(pace, 50, 9.5, { from: ms });
    expect(pace.isSlow).toBe(false);
  });

  it('takes a page that nobody looked at for one slow second at most', () => {
    const pace = new PicturePace();
    const ms = drawing(pace, 16, 5);
    drawing(pace, 50, 8.5, { from: ms + 600_000 });
    expect(pace.isSlow).toBe(false);
  });

  it('is as slow as somebody wanted it, and only beyond that too slow', () => {
    const [chosen, strained] = [new PicturePace(), new PicturePace()];
    drawing(chosen, 50, 30, { wantedMs: 50 });
    drawing(strained, 90, 30, { wantedMs: 50 });
    expect([chosen.isSlow, strained.isSlow]).toEqual([false, true]);
  });
});
