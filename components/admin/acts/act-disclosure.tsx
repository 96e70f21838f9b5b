'use client';
// A form that is opened by a button beside what it is about. A `details` element: it works without any script.
import { useEffect, useRef } from 'react';
import { ActForm, type ActFormProps, useOwnAnswer } from './act-form.tsx';

interface ActDisclosureProps extends ActFormProps {
  /** What the button says. */
  readonly label: string;
  /** What it is about, for those who hear the button without its row. */
  readonly about: string;
  readonly isOpen?: boolean;
}

export function ActDisclosure({ label, about, isOpen = false, ...form }: ActDisclosureProps) {
  const { own, answers } = useOwnAnswer(`${form.act}-${form.subject}`);
  const place = useRef<HTMLDetailsElement>(null);
  const hasFailed = own.formError !== null || Object.keys(own.fieldErrors).length > 0;

  useEffect(() => {
    if (answers > 0 && place.current) place.current.open = hasFailed;
  }, [answers, hasFailed]);

  return (
    <details ref={place} open={isOpen || hasFailed} className="group open:basis-full">
      <summary className="inline-flex min-h-9 cursor-pointer select-none list-none items-center bg-raised px-3 font-semibold text-sm hover:bg-line group-open:mb-3 [&::-webkit-details-marker]:hidden">
        {label}
        <span className="sr-only"> ({about})</span>
      </summary>
      <div className="border-line border-l-[3px] pl-4">
        <ActForm {...form} />
      </div>
    </details>
  );
}
