// One character of one's own: who it is, what it has done, where it stands, and everything that can be changed about it.
import { RENAME_DAYS } from '@hollowmere/world/characters';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CharacterChanges } from '#components/characters/character-changes.tsx';
import { CharacterPortrait } from '#components/characters/character-portrait.tsx';
import { CharacterRecord } from '#components/characters/character-record.tsx';
import { classDescriptions } from '#components/characters/classes.ts';
import { ButtonLink, PlayLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requirePlayerWith } from '#lib/auth/access.ts';
import { ownCharacters } from '#lib/spacetime/server/reads/own-characters.ts';
import { ownPlaces } from '#lib/spacetime/server/reads/own-places.ts';
import { ownStatistics } from '#lib/spacetime/server/reads/own-statistics.ts';
import { worldPage } from '../../../world-page.tsx';
import { changeCharacter, changeLook, renameCharacter } from '../actions.ts';

export const metadata: Metadata = { title: 'Character', robots: { index: false } };

interface CharacterPageProps {
  readonly params: Promise<{ id: string }>;
}

const RENAME_MS = RENAME_DAYS * 24 * 60 * 60 * 1000;

const readAll = (token: string) => Promise.all([ownCharacters(token), ownStatistics(token), ownPlaces(token)]);

export default function CharacterPage({ params }: CharacterPageProps) {
  return worldPage(async () => {
    const { id } = await params;
    if (!/^[1-9]\d{0,9}$/.test(id)) notFound();
    const { data } = await requirePlayerWith(`/characters/${id}`, readAll);
    const [characters, statistics, places] = data;
    const now = Date.now();
    const character = characters.find((each) => String(each.id) === id);
    if (!character || (character.goneAt !== null && character.goneAt <= now)) notFound();
    const { name, level, needsRename, renamedAt, goneAt } = character;
    const isGone = goneAt !== null;
    return (
      <div className="page-width py-12">
        <PageHeader title={name} lead={`${classDescriptions[character.class].name}, level ${level}`}>
          <div className="flex flex-wrap gap-3">
            {!isGone && !needsRename && (
              <PlayLink href={`/play?character=${id}`} aria-label={`Play ${name}`}>
                Play
              </PlayLink>
            )}
            <ButtonLink href="/characters" look="secondary">
              All characters
            </ButtonLink>
          </div>
        </PageHeader>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          {needsRename && !isGone && (
            <Notice tone="info" title="Choose a name first">
              Before this character can walk through the gate, it needs a name that you chose. You find the form below.
            </Notice>
          )}
          <div className="grid grid-cols-[minmax(0,1fr)] gap-6 md:grid-cols-[minmax(14rem,18rem)_minmax(0,1fr)]">
            <CharacterPortrait character={character} />
            <CharacterRecord
              character={character}
              statistics={statistics.find(({ characterId }) => characterId === character.id) ?? null}
              places={places.filter(({ character: holder, place }) => holder === name && place > 0)}
              now={now}
            />
          </div>
          <CharacterChanges
            character={character}
            renameFreeAt={
              renamedAt === null || needsRename || renamedAt + RENAME_MS <= now ? null : renamedAt + RENAME_MS
            }
            now={now}
            rename={renameCharacter}
            changeLook={changeLook}
            change={changeCharacter}
          />
        </div>
      </div>
    );
  });
}
