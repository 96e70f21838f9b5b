import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

/** Colours by name, from the rule that begins with `selector`. */
function colorsOf(css: string, selector: string): Record<string, string> {
  const rule = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return Object.fromEntries(
    [...rule.matchAll(/--hm-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex] as [string, string]),
  );
}

const themes = {
  dusk: colorsOf(read('./tokens.css'), '[data-theme="dusk"]'),
  night: colorsOf(read('./themes.css'), '[data-theme="night"]'),
  day: colorsOf(read('./themes.css'), '@utility day-colors'),
};

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG contrast ratio of two colours. */
function contrast(one = '', other = ''): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['page', 'surface', 'raised', 'sunken'];
const inks = ['text', 'muted', 'accent', 'danger', 'good', 'info'];
const texts = [
  ...grounds.flatMap((ground) => inks.map((ink) => [ink, ground] as const)),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['text', 'danger-ground'],
  ['text', 'danger-raised'],
  ['danger', 'danger-ground'],
  ['text', 'good-ground'],
  ['good', 'good-ground'],
  ['text', 'info-ground'],
  ['info', 'info-ground'],
] as const;
const lines = grounds.flatMap((ground) => ['edge', 'focus'].map((line) => [line, ground] as const));

test.each(Object.entries(themes))('%s says every colour that dusk says', (_, colors) => {
  expect(Object.keys(colors).toSorted()).toEqual(Object.keys(themes.dusk).toSorted());
});

describe.each(Object.entries(themes))('in %s', (_, colors) => {
  test.each(texts)('%s on %s is readable', (ink, ground) => {
    expect(contrast(colors[ink], colors[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(lines)('%s stands out from %s', (line, ground) => {
    expect(contrast(colors[line], colors[ground])).toBeGreaterThanOrEqual(3);
  });
});
