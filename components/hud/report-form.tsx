'use client';
// Telling staff of somebody: what it is about, in a category and in one's own words.
import { sentenceOf } from '@hollowmere/world/errors';
import {
  checkParagraphs,
  REASON_MAX,
  REPORT_CATEGORIES,
  type ReportCategory,
  reportCategoryTitle,
} from '@hollowmere/world/moderation';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { PersonNear } from '#lib/game/core/people-near.ts';
import { useDoing } from './use-doing.ts';

interface ReportFormProps {
  readonly person: PersonNear;
  /** @throws SpacetimeError */
  readonly send: (category: ReportCategory, text: string) => Promise<void>;
  readonly back: () => void;
}

export function ReportForm({ person: { name }, send, back }: ReportFormProps) {
  const [category, setCategory] = useState<ReportCategory>('harassment');
  const [text, setText] = useState('');
  const [complaint, setComplaint] = useState<string>();
  const [isSent, setSent] = useState(false);
  const { isDoing, error, run } = useDoing();
  const id = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const needsWords = category === 'other';
    const verdict = checkParagraphs(text, { longest: REASON_MAX, ...(!needsWords && { mayBeEmpty: true }) });
    if (!verdict.ok) {
      setComplaint(sentenceOf(verdict.code));
      return;
    }
    setComplaint(undefined);
    if (await run(() => send(category, text))) setSent(true);
  };
  if (isSent) {
    return (
      <>
        <Notice tone="good" title="Thank you. Somebody will look at it.">
          You find your reports, and the answers to them, on your account page. {name} is not told who reported.
        </Notice>
        <Button look="secondary" onClick={back}>
          Back
        </Button>
      </>
    );
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <fieldset className="grid gap-1">
        <legend className="mb-1 font-semibold">What is it about?</legend>
        {REPORT_CATEGORIES.map((one) => (
          <label key={one} className="flex min-h-9 items-center gap-3">
            <input
              type="radio"
              name={`${id}-category`}
              checked={category === one}
              onChange={() => setCategory(one)}
              className="size-5 accent-accent"
            />
            {reportCategoryTitle(one)}
          </label>
        ))}
      </fieldset>
      <div className="grid gap-2">
        <label htmlFor={`${id}-text`} className="font-semibold">
          What happened?
        </label>
        <textarea
          id={`${id}-text`}
          value={text}
          onChange={(event) => setText(event.target.value)}
          rows={4}
          maxLength={REASON_MAX}
          aria-invalid={complaint ? true : undefined}
          aria-describedby={`${id}-evidence ${id}-error`}
          className={`pixel-frame m-[3px] w-[calc(100%-6px)] bg-sunken p-3 text-base ${complaint ? '[--frame:var(--hm-danger)]' : '[--frame:var(--hm-edge)]'}`}
        />
        <p id={`${id}-error`} aria-live="polite" className="text-danger text-sm empty:hidden">
          {complaint}
        </p>
        <p id={`${id}-evidence`} className="text-muted text-sm">
          The last things that {name} and you said are sent along.
        </p>
      </div>
      {error && <Notice tone="danger">{error}</Notice>}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={isDoing}>
          {isDoing ? 'Sending…' : 'Send the report'}
        </Button>
        <Button look="secondary" onClick={back}>
          Back
        </Button>
      </div>
    </form>
  );
}
