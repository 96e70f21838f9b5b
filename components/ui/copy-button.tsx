'use client';
// Puts a text on the clipboard and says that it did. Without scripts there is nothing to press: the text stands beside it.
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from './button.tsx';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
}

export function CopyButton({ text, label }: CopyButtonProps) {
  const [canCopy, setCanCopy] = useState(false);
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  // Only pages of a secure origin have a clipboard, and only a browser knows.
  useEffect(() => setCanCopy(navigator.clipboard !== undefined), []);
  if (!canCopy) return null;
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  };
  const Icon = outcome === 'copied' ? Check : Copy;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button look="secondary" onClick={copy}>
        <Icon aria-hidden className="size-5" />
        {label}
      </Button>
      <span role="status" className="text-sm">
        {outcome === 'copied' && 'Copied.'}
        {outcome === 'refused' && 'Your browser did not allow it. Mark the text and copy it by hand.'}
      </span>
    </div>
  );
}
