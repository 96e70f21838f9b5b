// The player's characters: choose one and play, make another, let one go, call one back.
import { MAX_CHARACTERS } from '@hollowmere/world/characters';
import type { Metadata } from 'next';
import { PreferencesMirror } from '#components/account/preferences-mirror.tsx';
import { CharacterList } from '#components/characters/character-list.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requirePlayerWith } from '#lib/auth/access.ts';
import { ownCharacters } from '#lib/spacetime/server/reads/own-characters.ts';
import { ownPreferences } from '#lib/spacetime/server/reads/own-preferences.ts';
import { worldPage } from '../../world-page.tsx';
import { changeCharacter, orderCharacters } from './actions.ts';

export const metadata: Metadata = { title: 'Your characters', robots: { index: false } };

interface CharactersPageProps {
  readonly searchParams: Promise<{ new?: string; joined?: string }>;
}

export default function CharactersPage({ searchParams }: CharactersPageProps) {
  return worldPage(async () => {
    const { player, data } = await requirePlayerWith('/characters', (token) =>
      Promise.all([ownCharacters(token), ownPreferences(token)]),
    );
    const [characters, preferences] = data;
    const { joined, new: newcomer } = await searchParams;
    const now = Date.now();
    const living = characters.filter(({ goneAt }) => goneAt === null);
    const resting = characters.filter(({ goneAt }) => goneAt !== null && goneAt > now);
    return (
      <div className="page-width py-12">
        <PreferencesMirror preferences={preferences} />
        <PageHeader
          title="Your characters"
          lead={
            living.length > 0
              ? 'Choose who walks through the gate.'
              : `The gate is open, ${player.username}. Who will walk through it?`
          }
        >
          {living.length > 0 && living.length < MAX_CHARACTERS && (
            <ButtonLink href="/characters/new" look="secondary">
              New character
            </ButtonLink>
          )}
        </PageHeader>
        {joined !== undefined && (
          <div className="mb-6">
            <Notice tone="good">The guest and you are one now. What the guest had is yours.</Notice>
          </div>
        )}
        <CharacterList
          living={living}
          resting={resting}
          newcomer={newcomer ?? null}
          now={now}
          change={changeCharacter}
          order={orderCharacters}
        />
      </div>
    );
  });
}
