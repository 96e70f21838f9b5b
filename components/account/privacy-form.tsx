'use client';
// What a person hides: each switch takes effect when it is moved. Without scripts there is a button.
import type { Privacy } from '@hollowmere/world/preferences';
import { startTransition, useActionState, useLayoutEffect, useOptimistic, useRef } from 'react';
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
  const form = useRef<HTMLFormElement>(null);
  const change = (next: Privacy) => {
    const data = new FormData();
    for (const { name } of switches) if (next[name]) data.set(name, 'on');
    startTransition(() => {
      show(next);
      send(data);
    });
  };
  // What was moved before the scripts came takes effect as well.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, before the first change
  useLayoutEffect(() => {
    if (!form.current) return;
    const moved = new FormData(form.current);
    const early = { ...privacy };
    for (const { name } of switches) early[name] = moved.has(name);
    if (switches.some(({ name }) => early[name] !== privacy[name])) change(early);
  }, []);
  return (
    // Nothing here may be filled in by the browser: it would take effect.
    <form ref={form} action={send} autoComplete="off" className="grid gap-5">
      {problem && <Notice tone="danger">{problem}</Notice>}
      {switches.map(({ name, label, hint }) => (
        <Switch
          key={name}
          name={name}
          label={label}
          hint={hint}
          checked={shown[name]}
          onChange={({ target }) => change({ ...shown, [name]: target.checked })}
        />
      ))}
      <noscript>
        <Button type="submit">Save</Button>
      </noscript>
    </form>
  );
}
