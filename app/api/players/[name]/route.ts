// What a player shows, for anybody's website. What it says: docs/api.md.
import { AppError } from '#lib/errors/app-error.ts';
import { publicAnswer, publicPreflight } from '#lib/public-api/public-answer.ts';
import { shownPlayer } from '#lib/public-api/shown-player.ts';

const FRESH_SECONDS = 30;

interface PlayerContext {
  readonly params: Promise<{ name: string }>;
}

export function GET(request: Request, { params }: PlayerContext): Promise<Response> {
  return publicAnswer(request, FRESH_SECONDS, async () => {
    const profile = await shownPlayer((await params).name);
    if (!profile) throw new AppError('not_found', { detail: 'no such player' });
    const { username, joinedAt, lastSeen, online, playSeconds, characters } = profile;
    return {
      username,
      joinedAt: new Date(joinedAt).toISOString(),
      lastSeen: lastSeen === null ? null : new Date(lastSeen).toISOString(),
      online,
      playSeconds,
      characters: characters.map(({ name, level, ...character }) => ({ name, class: character.class, level })),
    };
  });
}

export const OPTIONS = publicPreflight;
