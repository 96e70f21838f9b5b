// What preferences mean for a page: attributes of its root element, for which globals.css has the rules.
import type { Preferences } from '@hollowmere/world/preferences';

export interface PageLook {
  readonly theme: string;
  readonly motion: string;
  /** CSS; everything on a page is measured in it. */
  readonly fontSize: string;
}

export function pageLook({ theme, motion, textSize }: Preferences): PageLook {
  return { theme, motion, fontSize: `${textSize}%` };
}
