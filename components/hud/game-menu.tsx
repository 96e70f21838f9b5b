'use client';
// The pause that pauses nothing: go on, look up the keys, turn things up or down, leave.
import { Dialog } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { settingsStore, useSettings } from './use-settings.ts';

interface GameMenuProps {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly isGuest: boolean;
  readonly leave: () => void;
}

export function GameMenu({ isOpen, setOpen, isGuest, leave }: GameMenuProps) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-black/60" />
        <Dialog.Content
          aria-describedby={undefined}
          className="pixel-frame fixed top-1/2 left-1/2 z-50 grid max-h-[calc(100dvh-2rem)] w-[min(26rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 gap-6 overflow-y-auto bg-surface p-6"
        >
          <Dialog.Title className="font-display text-3xl text-accent">Menu</Dialog.Title>
          <div className="grid gap-3">
            <Dialog.Close asChild>
              <Button size="large">Go on</Button>
            </Dialog.Close>
            <div className="flex flex-wrap gap-3 [&>*]:flex-1">
              <ButtonLink href={isGuest ? '/sign-in' : '/characters'} look="secondary" onClick={leave}>
                {isGuest ? 'Make an account' : 'Characters'}
              </ButtonLink>
              <ButtonLink href="/" look="secondary" onClick={leave}>
                Leave
              </ButtonLink>
            </div>
          </div>
          <Section title="Settings">
            <SettingsForm />
          </Section>
          <Section title="Keys">
            <Keys />
          </Section>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="grid gap-3">
      <h2 className="border-line border-b-2 pb-1 text-lg text-muted">{title}</h2>
      {children}
    </section>
  );
}

function SettingsForm() {
  const { volume, isCalm, hasMap } = useSettings();
  const id = useId();
  return (
    <div className="grid gap-3">
      <label htmlFor={`${id}-volume`} className="flex items-center justify-between gap-4">
        Sound
        <input
          id={`${id}-volume`}
          type="range"
          min={0}
          max={1}
          step={0.05}
          value={volume}
          onChange={(event) => settingsStore().change({ volume: Number(event.target.value) })}
          className="w-40 accent-accent"
        />
      </label>
      <Switch label="Map in the corner" isOn={hasMap} change={(isOn) => settingsStore().change({ hasMap: isOn })} />
      <Switch
        label="Less motion"
        hint="No smoke, dust and sparkle."
        isOn={isCalm}
        change={(isOn) => settingsStore().change({ isCalm: isOn })}
      />
    </div>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly hint?: string;
  readonly isOn: boolean;
  readonly change: (isOn: boolean) => void;
}

function Switch({ label, hint, isOn, change }: SwitchProps) {
  return (
    <label className="flex items-center justify-between gap-4">
      <span>
        {label}
        {hint && <span className="block text-muted text-sm">{hint}</span>}
      </span>
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => change(event.target.checked)}
        className="size-5 accent-accent"
      />
    </label>
  );
}

const keys = [
  ['W A S D', 'walk (arrows do, too)'],
  ['E', 'open or shut a gate'],
  ['Enter', 'talk to those nearby'],
  ['Esc', 'this menu'],
] as const;

function Keys() {
  return (
    <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 text-sm">
      {keys.map(([key, act]) => (
        <div key={key} className="contents">
          <dt>
            <kbd className="bg-sunken px-2 py-1 font-display text-accent-strong">{key}</kbd>
          </dt>
          <dd className="text-muted">{act}</dd>
        </div>
      ))}
      <div className="contents pointer-fine:hidden">
        <dt className="font-display text-accent-strong">Thumb</dt>
        <dd className="text-muted">on the left half: walk</dd>
      </div>
    </dl>
  );
}
