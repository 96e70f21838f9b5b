// The picture of a player for those who share the address. Made when first asked for, and kept for a while.

import { keptSharePicture } from '#lib/pictures/server/kept-share-picture.ts';
import { shownPlayer } from '#lib/public-api/shown-player.ts';

export const alt = 'The player’s characters, side by side on the market square';
export const size = { width: 1200, height: 630 };
export const contentType = 'image/png';

interface ImageProps {
  readonly params: Promise<{ name: string }>;
}

export default async function PlayerImage({ params }: ImageProps): Promise<Response> {
  const profile = await shownPlayer((await params).name).catch(() => null);
  if (!profile) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(keptSharePicture(profile)), {
    headers: { 'content-type': contentType, 'cache-control': 'public, max-age=600, stale-while-revalidate=86400' },
  });
}
