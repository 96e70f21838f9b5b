import { describe, expect, it } from 'vitest';
import { PixelCanvas } from './pixel-canvas.ts';
import { paintBackdrop } from './scene.ts';

describe('a pixel canvas', () => {
  it('writes one path per colour and joins equal cells to rectangles', () => {
    const canvas = new PixelCanvas(4, 2);
    canvas.rectangle(0, 0, 2, 2, '#f00');
    canvas.set(3, 1, '#0f0');
    expect(canvas.toSvg()).toContain('<path fill="#f00" d="M0 0h2v2h-2z"/><path fill="#0f0" d="M3 1h1v1h-1z"/>');
  });

  it('goes on at the left where it is left at the right, and ends above and below', () => {
    const canvas = new PixelCanvas(4, 2);
    canvas.set(-1, 0, '#f00');
    canvas.set(4, 0, '#0f0');
    canvas.set(0, 2, '#00f');
    expect([canvas.get(3, 0), canvas.get(0, 0), canvas.get(0, 1)]).toEqual(['#f00', '#0f0', null]);
  });
});

describe('the backdrop', () => {
  it('is the same at every start, so that browsers can keep it', () => {
    expect(paintBackdrop()).toEqual(paintBackdrop());
  });
});
