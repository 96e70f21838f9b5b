// Who stands on a board: a portrait, the character's name, and the player behind it where they want to be found. Where the
// board is narrow for its letters, the portrait leaves its room to the name.
import { classDescriptions } from '#components/characters/classes.ts';
import { HeroPortrait } from '#components/pictures/hero-portrait.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { HiscoreRow } from '#lib/spacetime/server/reads/hiscores.ts';

export function HeroName({ name, level, look, username, ...row }: HiscoreRow) {
  return (
    <span className="flex min-w-0 items-center gap-2 sm:gap-3">
      <HeroPortrait look={look} heroClass={row.class} className="@max-[17rem]:hidden" />
      <span className="grid min-w-0">
        {username ? (
          <TextLink
            href={`/players/${encodeURIComponent(username)}`}
            prefetch={false}
            className="truncate @max-[17rem]:whitespace-normal font-semibold hover:text-accent"
          >
            {name}
          </TextLink>
        ) : (
          <span className="truncate @max-[17rem]:whitespace-normal font-semibold">{name}</span>
        )}
        <span className="truncate @max-[17rem]:whitespace-normal text-muted text-sm">
          {classDescriptions[row.class].name}, level {level}
        </span>
      </span>
    </span>
  );
}
