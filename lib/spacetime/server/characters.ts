// A character as the world's answers carry it, shared by the reads that contain one.
import { CHARACTER_CLASSES } from '@hollowmere/world/characters';
import { z } from 'zod';
import { plainEnum, product } from './sats.ts';

export const lookSchema = product({ skin: z.number(), hair: z.number(), hairColor: z.number(), tunic: z.number() });

export const characterClassSchema = plainEnum(CHARACTER_CLASSES);
