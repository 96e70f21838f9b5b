'use client';
// The people around: who is near, who one of them is, and what to do about somebody who spoils the game. Opened with a
// key, from the status bar, or by pointing at somebody.
import { useEffect, useState } from 'react';
import type { Frame } from '#lib/game/core/game.ts';
import { type PersonNear, peopleNear } from '#lib/game/core/people-near.ts';
import type { People } from '#lib/game/parts/people.ts';
import { PeopleList } from './people-list.tsx';
import { PersonCard } from './person-card.tsx';
import { ReportPerson } from './report-person.tsx';
import { SidePanel } from './side-panel.tsx';

/** What the panel shows: the list, or one of the people in it. */
export type PeopleView =
  | { readonly name: 'list' }
  | { readonly name: 'person'; readonly person: PersonNear }
  | { readonly name: 'report'; readonly person: PersonNear };

interface PeoplePanelProps {
  readonly people: People;
  readonly latest: () => Frame | undefined;
  readonly view: PeopleView;
  /** Nothing: close. */
  readonly show: (view: PeopleView | undefined) => void;
}

const LOOK_EVERY_MS = 500;

export function PeoplePanel({ people, latest, view, show }: PeoplePanelProps) {
  const near = usePeopleNear(latest);
  return (
    <SidePanel title={titleOf(view)} close={() => show(undefined)}>
      <Content people={people} near={near} view={view} show={show} />
    </SidePanel>
  );
}

function titleOf(view: PeopleView): string {
  switch (view.name) {
    case 'list':
      return 'Who is near';
    case 'person':
      return view.person.name;
    case 'report':
      return `Report ${view.person.name}`;
  }
}

interface ContentProps extends Omit<PeoplePanelProps, 'latest'> {
  readonly near: readonly PersonNear[];
}

function Content({ people, near, view, show }: ContentProps) {
  switch (view.name) {
    case 'list':
      return <PeopleList people={people} near={near} choose={(person) => show({ name: 'person', person })} />;
    case 'person':
      return (
        <PersonCard
          people={people}
          person={view.person}
          isNear={near.some(({ entity }) => entity === view.person.entity)}
          report={() => show({ name: 'report', person: view.person })}
          back={() => show({ name: 'list' })}
        />
      );
    case 'report':
      return (
        <ReportPerson
          people={people}
          name={view.person.name}
          back={() => show({ name: 'person', person: view.person })}
        />
      );
  }
}

/** Looked at a few times a second: people come and go while one reads. */
function usePeopleNear(latest: () => Frame | undefined): readonly PersonNear[] {
  const [near, setNear] = useState(() => peopleNear(latest()?.figures ?? []));
  useEffect(() => {
    const look = () => {
      const now = peopleNear(latest()?.figures ?? []);
      setNear((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
    };
    const again = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(again);
  }, [latest]);
  return near;
}
