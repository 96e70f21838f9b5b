// The bare head, 12x11, from its three sides.
// Slots: o outline; S s skin and its shade; e eye; w its white, seen on dark skin; c cheek.
import type { Side } from './wardrobe.ts';

export const heads: Record<Side, string> = {
  down: `
    ....oooo....
    ..ooSSSSoo..
    .oSSSSSSSSo.
    .oSSSSSSSSo.
    oSSSSSSSSSSo
    oSSSSSSSSSSo
    oSSSSSSSSSso
    osSewSSweSso
    .oSewSSweSo.
    .osScSScSso.
    ..oossssoo..`,
  up: `
    ....oooo....
    ..ooSSSSoo..
    .oSSSSSSSSo.
    .oSSSSSSSSo.
    oSSSSSSSSSSo
    oSSSSSSSSSSo
    oSSSSSSSSSso
    osSSSSSSSSso
    .osSSSSSSso.
    .osssssssso.
    ..oossssoo..`,
  side: `
    ....oooo....
    ..ooSSSSoo..
    .oSSSSSSSSo.
    .oSSSSSSSSo.
    oSSSSSSSSSSo
    oSSSSSSSSSSo
    oSSssSSSSSSo
    osSSsSSweSSo
    .osSSSSweSSo
    .ossSSSSScSo
    ..oosssssoo.`,
};
