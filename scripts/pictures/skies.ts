// Hours and skies for pictures. Hours are shares of a day, 0.5 at noon.
import type { ShownSky } from '../../lib/game/core/sky-over.ts';

export const NOON = 0.5;
export const EVENING = 0.77;
export const NIGHT = 0.98;

export const clearAt = (timeOfDay: number): ShownSky => ({ timeOfDay, weather: 'clear' });
