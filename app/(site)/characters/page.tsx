// The player's characters: choose one and play, make another, let one go, call one back.
import { MAX_CHARACTERS } from '@hollowmere/world/characters';
import type { Metadata } from 'next';
import { CharacterList } from '#components/characters/character-list.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requirePlayer } from '#lib/auth/access.ts';
import { ownCharacters } from '#lib/spacetime/server/reads/own-characters.ts';
import { worldPage } from '../../world-page.tsx';
import { changeCharacter } from './actions.ts';

export const metadata: Metadata = { title: 'Your characters', robots: { index: false } };

interface CharactersPageProps {
  readonly searchParams: Promise<{ new?: string }>;
}

export default function CharactersPage({ searchParams }: CharactersPageProps) {
  return worldPage(async () => {
    const { player } = await requirePlayer('/characters');
    const { username, token } = player;
    const characters = await ownCharacters(token);
    const now = Date.now();
    const living = characters.filter(({ goneAt }) => goneAt === null);
    const resting = characters.filter(({ goneAt }) => goneAt !== null && goneAt > now);
    return (
      <div className="page-width py-12">
        <PageHeader
          title="Your characters"
          lead={
            living.length > 0
              ? 'Choose who walks through the gate.'
              : `The gate is open, ${username}. Who will walk through it?`
          }
        >
          {living.length > 0 && living.length < MAX_CHARACTERS && (
            <ButtonLink href="/characters/new" look="secondary">
              New character
            </ButtonLink>
          )}
        </PageHeader>
        <CharacterList
          living={living}
          resting={resting}
          newcomer={(await searchParams).new ?? null}
          now={now}
          change={changeCharacter}
        />
      </div>
    );
  });
}
