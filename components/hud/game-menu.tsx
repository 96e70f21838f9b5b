'use client';
// The pause that pauses nothing: go on, choose keys, turn things up or down, leave.
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import type { PlaySession } from '#lib/game/play-session.ts';
import { KeepCharacter } from './keep-character.tsx';
import { AWAITS_KEY, KeysForm } from './keys-form.tsx';
import { SettingsForm } from './settings-form.tsx';
import { useSlice } from './use-slice.ts';

interface GameMenuProps {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly session: PlaySession;
}

export function GameMenu({ isOpen, setOpen, session }: GameMenuProps) {
  const isGuest = useSlice(session.guest.isGuest);
  const leave = () => void session.leave();
  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-black/60" />
        <Dialog.Content
          aria-describedby={undefined}
          onEscapeKeyDown={(event) => {
            if (event.target instanceof Element && event.target.closest(AWAITS_KEY)) event.preventDefault();
          }}
          className="pixel-frame fixed top-1/2 left-1/2 z-50 grid max-h-[calc(100dvh-2rem)] w-[min(26rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 gap-6 overflow-y-auto bg-surface p-6 lg:w-[54rem] lg:grid-cols-2 lg:gap-x-10 lg:p-8"
        >
          <div className="grid content-start gap-6">
            <Dialog.Title className="font-display text-3xl text-accent">Menu</Dialog.Title>
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
              <div className="flex flex-wrap gap-3 [&>*]:flex-1">
                {!isGuest && (
                  <ButtonLink href="/characters" look="secondary" onClick={leave}>
                    Characters
                  </ButtonLink>
                )}
                <ButtonLink href="/" look="secondary" onClick={leave}>
                  Leave
                </ButtonLink>
              </div>
            </div>
            <Section title="Settings">
              <SettingsForm isKeptWithAccount={!isGuest} />
            </Section>
          </div>
          <Section title="Keys">
            <KeysForm />
          </Section>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="grid content-start gap-3">
      <h2 className="border-line border-b-2 pb-1 text-lg text-muted">{title}</h2>
      {children}
    </section>
  );
}
