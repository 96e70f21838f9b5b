'use client';
// The question: which characters come along, and yes or no. Without script all boxes work, and the world counts.
import { useActionState, useLayoutEffect, useRef, useState } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';

interface JoinFormProps {
  /** Those of the side that goes. */
  readonly characters: readonly { readonly id: number; readonly name: string }[];
  /** How many of them the other side can take. */
  readonly room: number;
  /** Who stays. */
  readonly stays: string;
  readonly join: (previous: string | null, data: FormData) => Promise<string | null>;
  readonly keepApart: () => Promise<void>;
}

export function JoinForm({ characters, room, stays, join, keepApart }: JoinFormProps) {
  const [problem, send] = useActionState(join, null);
  const [kept, setKept] = useState(() => new Set(characters.slice(0, room).map(({ id }) => id)));
  const [isCounting, setCounting] = useState(false);
  const boxes = useRef<HTMLFieldSetElement>(null);
  // Ticked or not before the scripts came.
  useLayoutEffect(() => {
    const early = [...(boxes.current?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])];
    setKept(new Set(early.map(({ value }) => Number(value))));
    setCounting(true);
  }, []);
  const isCrowded = characters.length > room;
  const toggle = (id: number) => {
    const next = new Set(kept);
    if (!next.delete(id)) next.add(id);
    setKept(next);
  };
  return (
    <div className="grid gap-5">
      {problem && <Notice tone="danger">{problem}</Notice>}
      <form action={send} className="grid gap-5">
        {characters.length > 0 && (
          <fieldset ref={boxes} className="grid gap-2">
            <legend className="mb-2 font-semibold">Who comes along?</legend>
            {isCrowded && (
              <p className="text-muted text-sm">
                {room === 0 ? `${stays} has no room left.` : `${stays} has room for ${room}.`} Whoever stays behind can
                be called back for a week, as if deleted today.
              </p>
            )}
            {characters.map(({ id, name }) => (
              <label key={id} className="flex min-h-11 items-center gap-3 bg-raised px-4">
                <input
                  type="checkbox"
                  name="keep"
                  value={id}
                  checked={kept.has(id)}
                  disabled={isCounting && !kept.has(id) && kept.size >= room}
                  onChange={() => toggle(id)}
                  className="size-5 accent-accent"
                />
                <span className="font-semibold">{name}</span>
              </label>
            ))}
          </fieldset>
        )}
        <div className="flex flex-wrap gap-4">
          <SubmitButton size="large">Join with {stays}</SubmitButton>
          <SubmitButton look="secondary" size="large" formAction={keepApart}>
            Keep them apart
          </SubmitButton>
        </div>
      </form>
    </div>
  );
}
