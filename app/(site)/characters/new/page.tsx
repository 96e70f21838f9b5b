// A new character: name, class, looks.
import { MAX_CHARACTERS } from '@hollowmere/world/characters';
import type { Metadata } from 'next';
import { randomDesign } from '#components/characters/character-design.ts';
import { NewCharacterForm } from '#components/characters/new-character-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requirePlayerWith } from '#lib/auth/access.ts';
import { ownCharacters } from '#lib/spacetime/server/reads/own-characters.ts';
import { worldPage } from '../../../world-page.tsx';
import { createCharacter } from '../actions.ts';

export const metadata: Metadata = { title: 'New character', robots: { index: false } };

interface NewCharacterPageProps {
  readonly searchParams: Promise<{ welcome?: string }>;
}

export default function NewCharacterPage({ searchParams }: NewCharacterPageProps) {
  return worldPage(async () => {
    const { player, data: characters } = await requirePlayerWith('/characters/new', ownCharacters);
    const { username } = player;
    const living = characters.filter(({ goneAt }) => goneAt === null);
    const isWelcome = (await searchParams).welcome !== undefined;
    return (
      <div className="page-width py-12">
        <PageHeader
          title={isWelcome ? `Welcome, ${username}` : 'New character'}
          lead={
            isWelcome
              ? 'Your name is written down. Now: who will walk through the gate?'
              : 'Who will walk through the gate?'
          }
        />
        {living.length < MAX_CHARACTERS ? (
          <NewCharacterForm create={createCharacter} initial={randomDesign(Math.random)} />
        ) : (
          <Full />
        )}
      </div>
    );
  });
}

function Full() {
  return (
    <div className="grid max-w-xl justify-items-start gap-5">
      <Notice tone="info" title="Your roster is full">
        One account holds {MAX_CHARACTERS} characters. To make room for another, delete one first; you can call it back
        for a week.
      </Notice>
      <ButtonLink href="/characters">Back to your characters</ButtonLink>
    </div>
  );
}
