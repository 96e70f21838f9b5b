'use client';
// What a person hides: each switch takes effect when it is moved. Without scripts there is a button.
import type { Privacy } from '@hollowmere/world/preferences';
import { startTransition, useActionState, useOptimistic } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Switch } from '#components/ui/switch.tsx';

const switches: readonly { readonly name: keyof Privacy; readonly label: string; readonly hint: string }[] = [
  {
    name: 'hideFromSearch',
    label: 'Hide me from the search',
    hint: 'Nobody finds you by looking around. Who knows your name still finds your profile.',
  },
  {
    name: 'hideLastSeen',
    label: 'Hide when I was last here',
    hint: 'Your profile says neither when you were last seen nor whether you are here now.',
  },
  {
    name: 'hideProfile',
    label: 'Hide my profile altogether',
    hint: 'Your profile looks to others as if it did not exist, and you leave the hiscores.',
  },
];

interface PrivacyFormProps {
  readonly privacy: Privacy;
  /** Gets the names of the switches that are on; answers with what went wrong, or null. */
  readonly save: (previous: string | null, data: FormData) => Promise<string | null>;
}

export function PrivacyForm({ privacy, save }: PrivacyFormProps) {
  const [problem, send] = useActionState(save, null);
  const [shown, show] = useOptimistic(privacy);
  const move = (name: keyof Privacy, isOn: boolean) => {
    const next = { ...shown, [name]: isOn };
    const data = new FormData();
    for (const { name } of switches) if (next[name]) data.set(name, 'on');
    startTransition(() => {
      show(next);
      send(data);
    });
  };
  return (
    <form action={send} className="grid gap-5">
      {problem && <Notice tone="danger">{problem}</Notice>}
      {switches.map(({ name, label, hint }) => (
        <Switch
          key={name}
          name={name}
          label={label}
          hint={hint}
          checked={shown[name]}
          onChange={({ target }) => move(name, target.checked)}
        />
      ))}
      <noscript>
        <Button type="submit">Save</Button>
      </noscript>
    </form>
  );
}
