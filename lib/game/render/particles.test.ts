import { describe, expect, it } from 'vitest';
import { dust, Particles, smoke } from './particles.ts';

const half = () => 0.5;

describe('Particles', () => {
  it('fly, slow down and end', () => {
    const particles = new Particles();
    particles.add(dust(10, 10, half));
    particles.update(100);
    expect(particles.alive).toBe(1);
    particles.update(400);
    expect(particles.alive).toBe(0);
  });

  it('make room for new ones when the pool is full', () => {
    const particles = new Particles();
    for (let i = 0; i < 1_000; i++) particles.add(smoke(0, 0, half));
    expect(particles.alive).toBe(160);
  });
});
