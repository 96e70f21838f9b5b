import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const colors = Object.fromEntries(
  [...css.matchAll(/--hm-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG contrast ratio of two tokens. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(colors[one] ?? ''), luminance(colors[other] ?? '')].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['page', 'surface', 'raised', 'sunken'];

describe('the design tokens', () => {
  test.each(
    grounds.flatMap((ground) => ['text', 'muted', 'accent', 'danger', 'good', 'info'].map((ink) => [ink, ground])),
  )('%s on %s is readable', (ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'],
    ['text', 'danger-ground'],
    ['danger', 'danger-ground'],
    ['text', 'good-ground'],
    ['good', 'good-ground'],
    ['text', 'info-ground'],
    ['info', 'info-ground'],
  ])('%s on %s is readable', (ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(grounds.flatMap((ground) => ['edge', 'focus'].map((line) => [line, ground])))(
    '%s stands out from %s',
    (line, ground) => {
      expect(contrast(line, ground)).toBeGreaterThanOrEqual(3);
    },
  );
});
