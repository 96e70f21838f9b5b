// Who was found.
import { HeroPortrait } from '#components/pictures/hero-portrait.tsx';
import { CalendarDay } from '#components/ui/moment.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { FoundPlayer } from '#lib/spacetime/server/reads/search-players.ts';

export function FoundPlayerList({ players }: { readonly players: readonly FoundPlayer[] }) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {players.map((player) => (
        <li key={player.username}>
          <FoundPlayerCard {...player} />
        </li>
      ))}
    </ul>
  );
}

function FoundPlayerCard({ username, joinedAt, characters, level, look, ...player }: FoundPlayer) {
  return (
    <TextLink
      href={`/players/${encodeURIComponent(username)}`}
      prefetch={false}
      className="pixel-frame m-[3px] flex items-center gap-4 bg-surface p-3 hover:bg-raised"
    >
      {look && player.class ? (
        <HeroPortrait look={look} heroClass={player.class} />
      ) : (
        <span aria-hidden className="size-11 shrink-0 bg-sunken" />
      )}
      <span className="grid min-w-0">
        <span className="truncate font-semibold text-lg">{username}</span>
        <span className="text-muted text-sm">
          {charactersInWords(characters, level)}, here since <CalendarDay at={joinedAt} />
        </span>
      </span>
    </TextLink>
  );
}

function charactersInWords(characters: number, level: number): string {
  if (characters === 0) return 'No characters yet';
  if (characters === 1) return `One character of level ${level}`;
  return `${characters} characters up to level ${level}`;
}
