'use client';
// What is said nearby, and a line to say something. Open on large screens; on phones the last words show, and the rest
// comes with the keyboard.
import { keysOf, keyTitle } from '@hollowmere/world/keys';
import { CHAT_MAX } from '@hollowmere/world/names';
import { MessageSquareOff, MessageSquareText, SendHorizontal, X } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { CalendarDay, ClockTime } from '#components/ui/moment.tsx';
import type { Talk } from '#lib/game/parts/talk.ts';
import type { Mute } from '#lib/spacetime/own-rows.ts';
import { ChatLog } from './chat-log.tsx';
import { useLastDevice } from './hints/use-last-device.ts';
import { useSettings } from './use-settings.ts';
import { useSlice } from './use-slice.ts';

interface ChatPanelProps {
  readonly talk: Talk;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

export function ChatPanel({ talk, input, isOpen, setOpen }: ChatPanelProps) {
  const lines = useSlice(talk.lines);
  const mute = useSlice(talk.mute);
  const muteId = useId();
  return (
    <section aria-label="Chat" className="pointer-events-none flex w-full flex-col gap-1.5">
      <ChatLog lines={lines} isOpen={isOpen} />
      <div role="status" id={muteId}>
        {mute && <Muted mute={mute} />}
      </div>
      <ChatForm talk={talk} input={input} isOpen={isOpen} setOpen={setOpen} mute={mute} muteId={muteId} />
    </section>
  );
}

interface ChatFormProps extends ChatPanelProps {
  readonly mute: Mute | undefined;
  /** The element that says why one cannot talk. */
  readonly muteId: string;
}

function ChatForm({ talk, input, isOpen, setOpen, mute, muteId }: ChatFormProps) {
  const [text, setText] = useState('');
  const [key] = keysOf('chat', useSettings().preferences.keys);
  // Nobody has a key to press where fingers are what one points with.
  const isTouched = useLastDevice() === 'touch';
  const say = async (said: string) => {
    // Words that were refused are not lost, unless others have been begun.
    if (!(await talk.say(said))) setText((begun) => (begun === '' ? said : begun));
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (mute) return;
    const said = text.trim();
    setText('');
    if (said) void say(said);
    else input.current?.blur();
    // With a keyboard the next press walks again; on a phone the keyboard stays for the next word.
    if (said && !window.matchMedia('(pointer: coarse)').matches) input.current?.blur();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    input.current?.blur();
  };
  return (
    <form
      onSubmit={send}
      className={`pointer-events-auto flex items-center gap-2 ${isOpen ? '' : 'phone:sr-only'}`}
      data-pad-area=""
      onFocus={() => setOpen(true)}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <label className="hud-panel flex min-w-0 flex-1 items-center gap-2 px-3 focus-within:outline-2 focus-within:outline-focus focus-within:outline-offset-2">
        {mute ? (
          <MessageSquareOff aria-hidden className="size-4 shrink-0 text-danger" />
        ) : (
          <MessageSquareText aria-hidden className="size-4 shrink-0 text-muted" />
        )}
        <span className="sr-only">Say something to those nearby</span>
        <input
          ref={input}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={leave}
          maxLength={CHAT_MAX}
          enterKeyHint="send"
          autoComplete="off"
          readOnly={mute !== undefined}
          aria-describedby={mute && muteId}
          placeholder={
            mute ? 'You cannot talk now' : key && !isTouched ? `Press ${keyTitle(key)} to talk` : 'Say something'
          }
          className="min-h-11 w-full min-w-0 pointer-fine:min-h-10 bg-transparent text-base text-text outline-none placeholder:text-muted sm:text-sm"
        />
      </label>
      {!mute && (
        <button
          type="submit"
          aria-label="Say it"
          className="hud-panel hidden size-11 shrink-0 place-items-center text-accent phone:grid"
        >
          <SendHorizontal aria-hidden className="size-5" />
        </button>
      )}
      <button
        type="button"
        aria-label="Close the chat"
        onClick={() => {
          input.current?.blur();
          setOpen(false);
        }}
        className="hud-panel hidden size-11 shrink-0 place-items-center text-muted phone:grid"
      >
        <X aria-hidden className="size-5" />
      </button>
    </form>
  );
}

function Muted({ mute: { reason, until } }: { readonly mute: Mute }) {
  return (
    <p className="hud-panel w-full text-pretty break-words px-3 py-2 text-sm leading-snug [&]:bg-page/95">
      <b className="text-danger">You cannot talk</b>{' '}
      {until ? (
        <>
          until <CalendarDay at={until.getTime()} />, <ClockTime at={until.getTime()} />
        </>
      ) : (
        'for now'
      )}
      . {reason && <span className="text-muted">Why: {reason}</span>}
    </p>
  );
}
