'use client';
// The pause that pauses nothing: go on, leave, or choose how the game looks, sounds and is played.
import { LINGER_SECONDS } from '@hollowmere/world/combat';
import { Dialog, Tabs } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { PlaySession } from '#lib/game/play-session.ts';
import { AWAITS } from './binding-row.tsx';
import { ButtonsForm } from './buttons-form.tsx';
import { KeepCharacter } from './keep-character.tsx';
import { KeysForm } from './keys-form.tsx';
import { PictureSettings, SoundSettings, WhereKept } from './settings-form.tsx';
import { useSlice } from './use-slice.ts';

interface GameMenuProps {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly session: PlaySession;
}

export function GameMenu({ isOpen, setOpen, session }: GameMenuProps) {
  const isGuest = useSlice(session.guest.isGuest);
  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-black/60" />
        <Dialog.Content
          aria-describedby={undefined}
          onEscapeKeyDown={(event) => {
            if (event.target instanceof Element && event.target.closest(AWAITS)) event.preventDefault();
          }}
          className="pixel-frame fixed top-1/2 left-1/2 z-50 grid max-h-[calc(100dvh-2rem)] w-[min(26rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 grid-cols-[minmax(0,1fr)] gap-6 overflow-y-auto bg-surface p-5 sm:p-6 lg:h-[min(44rem,calc(100dvh-4rem))] lg:w-[54rem] lg:grid-cols-[15rem_1fr] lg:gap-x-10 lg:p-8"
        >
          <div className="grid content-start gap-6">
            <Dialog.Title className="font-display text-3xl text-accent">Menu</Dialog.Title>
            <Ways isGuest={isGuest} session={session} />
          </div>
          <Settings isGuest={isGuest} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface WaysProps {
  readonly isGuest: boolean;
  readonly session: PlaySession;
}

/** Back into the world, and out of it. */
function Ways({ isGuest, session }: WaysProps) {
  const leave = () => void session.leave();
  const { isInFight } = useSlice(session.fighting.facts);
  return (
    <div className="grid gap-3">
      <Dialog.Close asChild>
        <Button size="large">Go on</Button>
      </Dialog.Close>
      {isGuest && (
        <KeepCharacter
          guest={session.guest}
          className="pixel-key min-h-11 bg-raised px-5 font-display font-semibold tracking-wide transition-colors [--key-light:rgb(255_255_255/0.1)] hover:bg-line disabled:opacity-60"
        />
      )}
      <div className="flex flex-wrap gap-3 lg:grid [&>*]:flex-1">
        {!isGuest && (
          <ButtonLink href="/characters" look="secondary" onClick={leave}>
            Characters
          </ButtonLink>
        )}
        <ButtonLink href="/" look="secondary" onClick={leave}>
          Leave
        </ButtonLink>
      </div>
      {isInFight && (
        <Notice tone="info" title="You are in a fight">
          If you leave now, your character stays here until nothing has hurt it for {LINGER_SECONDS} seconds. Come back
          in that time, and you play on.
        </Notice>
      )}
    </div>
  );
}

const pages = [
  { value: 'picture', label: 'Picture', content: <PictureSettings /> },
  { value: 'sound', label: 'Sound', content: <SoundSettings /> },
  { value: 'keys', label: 'Keys', content: <KeysForm /> },
  { value: 'gamepad', label: 'Gamepad', content: <ButtonsForm /> },
] as const;

function Settings({ isGuest }: { readonly isGuest: boolean }) {
  return (
    <Tabs.Root defaultValue="picture" className="grid min-h-0 min-w-0 content-start gap-4 lg:flex lg:flex-col">
      <Tabs.List aria-label="Settings" className="flex flex-wrap gap-1 border-line border-b-2">
        {pages.map(({ value, label }) => (
          <Tabs.Trigger
            key={value}
            value={value}
            className="-mb-0.5 min-h-11 flex-1 border-transparent border-b-2 px-1 font-display text-muted hover:text-text data-[state=active]:border-accent data-[state=active]:text-accent-strong sm:px-3 sm:text-lg"
          >
            {label}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {pages.map(({ value, content }) => (
        <Page key={value} value={value}>
          {content}
          <WhereKept isGuest={isGuest} />
        </Page>
      ))}
    </Tabs.Root>
  );
}

function Page({ value, children }: { readonly value: string; readonly children: ReactNode }) {
  return (
    <Tabs.Content
      value={value}
      // What is in it takes the focus.
      tabIndex={-1}
      className="grid min-h-0 min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-4 lg:flex-1 lg:overflow-y-auto lg:pr-3 lg:pb-1"
    >
      {children}
    </Tabs.Content>
  );
}
