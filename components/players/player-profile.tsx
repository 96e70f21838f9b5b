// What a player shows: name, since when, how long they have played, and their characters.
import type { ReactNode } from 'react';
import { classDescriptions } from '#components/characters/classes.ts';
import { GroundPatch } from '#components/characters/ground-patch.tsx';
import { HeroSprite } from '#components/pictures/hero-sprite.tsx';
import { Duration } from '#components/ui/amount.tsx';
import { Card } from '#components/ui/card.tsx';
import { CalendarDay, Moment } from '#components/ui/moment.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { PublicProfile } from '#lib/spacetime/server/reads/public-profile.ts';

interface PlayerProfileProps {
  readonly profile: PublicProfile;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What can be done about this player, below everything else. */
  readonly children?: ReactNode;
}

export function PlayerProfile({ profile, now, children }: PlayerProfileProps) {
  const { username, characters } = profile;
  return (
    <div className="page-width py-12">
      <PageHeader title={username} />
      <Facts {...profile} now={now} />
      <h2 className="mt-10 mb-5 text-2xl">Characters</h2>
      {characters.length === 0 && <p className="text-muted">None yet. Everybody begins somewhere.</p>}
      <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
        {characters.map(({ name, level, look, ...character }) => (
          <li key={name} className="grid min-w-0">
            <Card className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-4">
              <GroundPatch heroClass={character.class} className="-mx-5 -mt-5 h-40 sm:-mx-6 sm:-mt-6">
                <HeroSprite look={look} heroClass={character.class} label="" zoom={4} />
              </GroundPatch>
              <div className="grid gap-1">
                <h3 className="truncate text-2xl">{name}</h3>
                <div className="flex items-center justify-between gap-4">
                  <p className="text-muted">{classDescriptions[character.class].name}</p>
                  <p className="shrink-0 bg-raised px-3 py-1 font-semibold">Level {level}</p>
                </div>
              </div>
            </Card>
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}

type FactsProps = PublicProfile & Pick<PlayerProfileProps, 'now'>;

function Facts({ joinedAt, lastSeen, online, playSeconds, characters, now }: FactsProps) {
  const level = Math.max(0, ...characters.map((character) => character.level));
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-3 md:grid-cols-4">
      <Fact label="Now">
        <Presence lastSeen={lastSeen} online={online} now={now} />
      </Fact>
      <Fact label="In Hollowmere since">
        <CalendarDay at={joinedAt} />
      </Fact>
      <Fact label="Time in the world">
        <Duration seconds={playSeconds} />
      </Fact>
      <Fact label="Highest level">{level === 0 ? 'None yet' : level}</Fact>
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="bg-surface px-4 py-3">
      <dt className="text-muted text-sm">{label}</dt>
      <dd className="font-semibold text-lg">{children}</dd>
    </div>
  );
}

function Presence({ lastSeen, online, now }: Pick<FactsProps, 'lastSeen' | 'online' | 'now'>) {
  if (!online && lastSeen === null) return 'Keeps to themselves';
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden className={`size-2.5 shrink-0 ${online ? 'bg-good' : 'bg-edge'}`} />
      {online || lastSeen === null ? (
        'In the world'
      ) : (
        <span>
          Seen <Moment at={lastSeen} now={now} />
        </span>
      )}
    </span>
  );
}
