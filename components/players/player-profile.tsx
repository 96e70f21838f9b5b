// What a player shows: name, since when, and their characters.
import { classDescriptions } from '#components/characters/classes.ts';
import { GroundPatch } from '#components/characters/ground-patch.tsx';
import { HeroSprite } from '#components/pictures/hero-sprite.tsx';
import { Card } from '#components/ui/card.tsx';
import { CalendarDay, Moment } from '#components/ui/moment.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { PublicProfile } from '#lib/spacetime/server/reads/public-profile.ts';

export function PlayerProfile({ profile, now }: { readonly profile: PublicProfile; readonly now: number }) {
  const { username, joinedAt, lastSeen, online, characters } = profile;
  return (
    <div className="page-width py-12">
      <PageHeader
        title={username}
        lead={
          <>
            In Hollowmere since <CalendarDay at={joinedAt} />.
          </>
        }
      >
        <p className="flex items-center gap-2 bg-surface px-4 py-2">
          <span aria-hidden className={`size-2.5 ${online ? 'bg-good' : 'bg-edge'}`} />
          {online ? (
            'In the world right now'
          ) : (
            <span>
              {lastSeen === null ? (
                'Does not tell when they play'
              ) : (
                <>
                  Last seen <Moment at={lastSeen} now={now} />
                </>
              )}
            </span>
          )}
        </p>
      </PageHeader>
      <h2 className="mb-5 text-2xl">Characters</h2>
      {characters.length === 0 && <p className="text-muted">None yet.</p>}
      <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
        {characters.map(({ name, level, look, ...character }) => (
          <li key={name} className="grid">
            <Card className="grid content-start gap-4">
              <GroundPatch heroClass={character.class} className="-mx-5 -mt-5 h-40 sm:-mx-6 sm:-mt-6">
                <HeroSprite look={look} heroClass={character.class} label="" zoom={4} />
              </GroundPatch>
              <div>
                <h3 className="text-2xl">{name}</h3>
                <p className="text-muted">
                  {classDescriptions[character.class].name}, level {level}
                </p>
              </div>
            </Card>
          </li>
        ))}
      </ul>
    </div>
  );
}
