'use client';
// The lines of the chat. It stays at the newest one unless somebody scrolled up to read.
import { useEffect, useRef } from 'react';
import type { ChatLine } from '#lib/game/core/chat-log.ts';

export function ChatLog({ lines, isOpen }: { readonly lines: readonly ChatLine[]; readonly isOpen: boolean }) {
  const log = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new lines and another height both move the end.
  useEffect(() => {
    const element = log.current;
    if (!element) return;
    // Asked for the end at once, the page would be laid out for it, with everything that moves over the world. This is told when
    // it has been, and again when it is turned or resized, as the lines then break anew.
    const laidOut = new ResizeObserver(() => {
      if (isAtEnd.current) element.scrollTop = element.scrollHeight;
    });
    laidOut.observe(element);
    return () => laidOut.disconnect();
  }, [lines, isOpen]);
  return (
    <div
      ref={log}
      role="log"
      aria-label="What was said nearby"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a log that scrolls must be reachable by keyboard.
      tabIndex={0}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < 24;
      }}
      className={`hud-chat-fade pointer-events-auto overflow-y-auto overscroll-contain pt-5 text-[0.9rem] leading-snug [scrollbar-width:thin] ${
        isOpen
          ? 'max-h-56 phone:max-h-[min(12rem,100dvh-var(--keyboard,0px)-6rem)]'
          : 'pointer-events-none max-h-40 overflow-hidden phone:max-h-16 lying:max-h-12'
      }`}
    >
      <ol className="grid gap-0.5">
        {lines.map((line) => (
          <li key={line.key} className="text-outlined-thin break-words px-1">
            <Line line={line} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Line({ line }: { readonly line: ChatLine }) {
  switch (line.kind) {
    case 'said':
      return (
        <>
          <span className={`font-semibold ${line.isOwn ? 'text-accent-strong' : 'text-info'}`}>{line.name}:</span>{' '}
          {line.text}
        </>
      );
    case 'sending':
      return (
        <span className="opacity-60">
          <span className="font-semibold">{line.name}:</span> {line.text}
        </span>
      );
    case 'failed':
      return (
        <>
          <span className="line-through opacity-60">{line.text}</span>{' '}
          <span className="text-danger">{line.reason}</span>
        </>
      );
    case 'notice':
      return <span className="text-accent italic">{line.text}</span>;
  }
}
