// The weather: one sky over all places of a kind, so that nobody walks out of the rain by crossing a line on the map.
import { nextWeather, type Theme, themes, weatherSpan, worldMap } from '@hollowmere/world/map';
import type { Tick } from '@hollowmere/world/movement';
import { rollsOf } from '../rolls.ts';
import type { Ctx } from '../schema.ts';
import { tickOf } from './settings.ts';

/** Lets the sky change where its time is up. */
export function turnWeather(ctx: Ctx): void {
  const now = tickOf(ctx);
  for (const theme of themes) turnSky(ctx, theme, now);
}

function turnSky(ctx: Ctx, theme: Theme, now: Tick): void {
  const rows = worldMap.regions
    .filter((region) => region.theme === theme)
    .map(({ id }) => ctx.db.worldState.regionId.find(id))
    .filter((row) => row !== null);
  const [first] = rows;
  if (first === undefined || first.weatherUntil > now) return;
  const rolls = rollsOf(ctx);
  const weather = nextWeather(theme, rolls);
  const weatherUntil = now + weatherSpan(weather, rolls);
  for (const row of rows) {
    ctx.db.worldState.regionId.update({ ...row, weather: { tag: weather }, weatherUntil, lastUpdated: ctx.timestamp });
  }
}
