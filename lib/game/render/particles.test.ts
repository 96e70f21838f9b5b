import { describe, expect, it } from 'vitest';
import { dust, Particles, smoke } from './particles.ts';

const half = () => 0.5;
const sprites = [{ x: 0, y: 0, w: 4, h: 4, anchorX: 2, anchorY: 2 }];

describe('Particles', () => {
  it('fly for a while and end', () => {
    const particles = new Particles();
    particles.add(dust(sprites, 10, 10, half));
    particles.update(100);
    expect(particles.alive).toBe(1);
    particles.update(400);
    expect(particles.alive).toBe(0);
  });

  it('make room for new ones when the pool is full', () => {
    const particles = new Particles();
    for (let i = 0; i < 1_000; i++) particles.add(smoke(sprites, 0, 0, half));
    expect(particles.alive).toBe(160);
  });
});
