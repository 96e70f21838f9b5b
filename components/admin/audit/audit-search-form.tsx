// Looking through what staff did. A plain GET form: what is looked for stands in the address.
import { STAFF_ACTS, staffActTitle } from '@hollowmere/world/moderation';
import Form from 'next/form';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { CONTROL } from '../acts/control.ts';

interface AuditSearchFormProps {
  readonly search: { readonly actor: string; readonly act: string; readonly target: string; readonly text: string };
}

export function AuditSearchForm({ search }: AuditSearchFormProps) {
  return (
    <Form
      action="/admin/audit"
      role="search"
      className="mb-5 grid grid-cols-2 items-end gap-3 border border-line bg-surface p-4 xl:grid-cols-[1fr_1fr_1fr_1fr_auto]"
    >
      <TextInput name="actor" label="Staff member" value={search.actor} />
      <div className="grid min-w-0 gap-1">
        <label htmlFor="audit-act" className="font-semibold text-sm">
          Act
        </label>
        <select id="audit-act" name="act" defaultValue={search.act} className={`${CONTROL} border-edge`}>
          <option value="">Any</option>
          {STAFF_ACTS.map((act) => (
            <option key={act} value={act}>
              {staffActTitle(act)}
            </option>
          ))}
        </select>
      </div>
      <TextInput name="target" label="About (name or #id)" value={search.target} />
      <TextInput name="text" label="Text, or #entry" value={search.text} />
      <div className="flex gap-2">
        <Button type="submit" size="small" className="min-h-10">
          Search
        </Button>
        <ButtonLink href="/admin/audit" look="secondary" size="small" className="min-h-10">
          Reset
        </ButtonLink>
      </div>
    </Form>
  );
}

interface TextInputProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

function TextInput({ name, label, value }: TextInputProps) {
  return (
    <div className="grid min-w-0 gap-1">
      <label htmlFor={`audit-${name}`} className="font-semibold text-sm">
        {label}
      </label>
      <input
        id={`audit-${name}`}
        name={name}
        type="search"
        defaultValue={value}
        maxLength={100}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className={`${CONTROL} border-edge`}
      />
    </div>
  );
}
