// Everything in an index of ticks that has come by one.
import type { Tick } from '@hollowmere/world/movement';
import { Range } from 'spacetimedb/server';

export const upTo = (tick: Tick): Range<number> => new Range<number>(null, { tag: 'included', value: tick });
