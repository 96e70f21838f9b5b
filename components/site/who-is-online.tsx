// Who is in the world at this moment, and where.

import type { ReactNode } from 'react';
import { classDescriptions } from '#components/characters/classes.ts';
import { Card } from '#components/ui/card.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { type OnlinePlayer, onlinePlayers } from '#lib/spacetime/server/reads/online-players.ts';

const SHOWN = 12;

export async function WhoIsOnline() {
  const online = await onlinePlayers();
  if (!online)
    return (
      <Frame title="The world is resting">The world cannot be reached right now. It will be back; so should you.</Frame>
    );
  if (online.total === 0)
    return <Frame title="Nobody is about">The square is quiet. Be the first footsteps of the hour.</Frame>;
  const more = online.total - SHOWN;
  return (
    <Frame title={online.total === 1 ? 'One person is in the world' : `${online.total} people are in the world`}>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-2 sm:grid-cols-[repeat(auto-fill,minmax(11rem,1fr))]">
        {online.players.slice(0, SHOWN).map((player) => (
          <li key={player.name} className="grid min-w-0">
            <Person {...player} />
          </li>
        ))}
        {more > 0 && <li className="self-center px-3 py-1.5 text-muted">and {more} more</li>}
      </ul>
    </Frame>
  );
}

export function WhoIsOnlinePending() {
  return (
    <Frame title="Who is in the world?">
      <Skeleton className="h-10 w-full max-w-xl" />
    </Frame>
  );
}

function Frame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-labelledby="online-title" className="page-width -mt-8 relative z-20">
      <Card className="grid gap-3 sm:grid-cols-[auto_1fr] sm:items-baseline sm:gap-8">
        <h2 id="online-title" className="flex items-center gap-3 text-2xl text-good">
          <span aria-hidden className="size-3 shrink-0 bg-good" />
          {title}
        </h2>
        <div className="text-muted">{children}</div>
      </Card>
    </section>
  );
}

function Person({ name, username, region, ...character }: OnlinePlayer) {
  return (
    <span className="grid min-w-0 bg-raised px-3 py-1.5">
      {username ? (
        <TextLink
          href={`/players/${encodeURIComponent(username)}`}
          className="truncate font-semibold text-text hover:text-accent"
        >
          {name}
        </TextLink>
      ) : (
        <span className="truncate font-semibold text-text">{name}</span>
      )}
      <span className="truncate text-sm">
        {classDescriptions[character.class].name}
        {region && <span className="max-sm:hidden">, {region}</span>}
      </span>
    </span>
  );
}
