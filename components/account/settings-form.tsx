'use client';
// How Hollowmere looks and speaks, and which keys do what. A choice shows at once on the page; saving keeps it.
import {
  arePreferences,
  LANGUAGES,
  type MotionPreference,
  type Preferences,
  TEXT_SIZES,
  type Theme,
} from '@hollowmere/world/preferences';
import { useActionState, useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Choices } from '#components/ui/choices.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useEarlyEntry } from '#components/ui/use-early-entry.ts';
import { emptyForm, type FormState } from '#lib/forms/form-state.ts';
import { applyPreferences } from '#lib/preferences/browser-preferences.ts';
import { calendarDate, clockTime } from '#lib/words/relative-time.ts';
import { AccountSection } from './account-section.tsx';
import { KeyChoices } from './key-choices.tsx';
import { ThemePicture } from './theme-picture.tsx';

const themes: readonly { readonly value: Theme; readonly label: string }[] = [
  { value: 'dusk', label: 'Dusk' },
  { value: 'night', label: 'Night' },
  { value: 'day', label: 'Day' },
  { value: 'system', label: 'As on this device' },
];

const motions: readonly { readonly value: MotionPreference; readonly label: string }[] = [
  { value: 'system', label: 'As on this device' },
  { value: 'reduced', label: 'Less of it' },
  { value: 'full', label: 'All of it' },
];

const sizes: Readonly<Record<(typeof TEXT_SIZES)[number], string>> = {
  100: 'Usual',
  112: 'Larger',
  125: 'Large',
  150: 'Very large',
};

interface SettingsFormProps {
  readonly preferences: Preferences;
  /** How the browser writes dates and numbers by itself. */
  readonly manner: { readonly language: string; readonly timeZone: string };
  /** A moment to write, in milliseconds since 1970. */
  readonly now: number;
  readonly save: (previous: FormState, data: FormData) => Promise<FormState>;
}

export function SettingsForm({ preferences, manner, now, save }: SettingsFormProps) {
  const [state, send] = useActionState(save, emptyForm);
  const [chosen, setChosen] = useState(preferences);
  // Saved, put back to the beginning, or changed elsewhere: the form follows what is kept. By what it says, because a page
  // that is fetched anew brings the same again, and must not take away what was chosen meanwhile.
  const kept = JSON.stringify(preferences);
  const [followed, setFollowed] = useState({ kept, state });
  if (followed.kept !== kept || followed.state !== state) {
    setFollowed({ kept, state });
    if (followed.kept !== kept || state.done) setChosen(preferences);
  }
  // Shown at once; whoever leaves without saving leaves it as it was.
  useEffect(() => {
    applyPreferences(chosen);
    return () => applyPreferences(preferences);
  }, [chosen, preferences]);
  const choose = (change: Partial<Preferences>) => setChosen((now) => ({ ...now, ...change }));
  const chooseLanguage = (language: string) =>
    setChosen((now) => {
      const wanted = { ...now, language };
      return arePreferences(wanted) ? wanted : now;
    });
  const language = useEarlyEntry<HTMLSelectElement>(chosen.language, chooseLanguage);
  const shown = { ...manner, ...(chosen.language && { language: chosen.language }) };
  return (
    <form action={send} className="grid gap-6">
      {state.formError && <Notice tone="danger">{state.formError}</Notice>}
      <AccountSection title="Looks">
        <Choices
          name="theme"
          legend="Theme"
          hint="The game itself keeps its own light; its signs follow."
          value={chosen.theme}
          onChange={(theme) => choose({ theme })}
          choices={themes.map((theme) => ({ ...theme, content: <ThemePicture theme={theme.value} /> }))}
          className="grid-cols-2 md:grid-cols-4"
        />
        <Choices
          name="textSize"
          legend="Size of text"
          value={String(chosen.textSize)}
          onChange={(size) => choose({ textSize: TEXT_SIZES.find((known) => String(known) === size) ?? 100 })}
          choices={TEXT_SIZES.map((size) => ({ value: String(size), label: sizes[size] }))}
          className="grid-cols-2 md:grid-cols-4"
        />
        <Choices
          name="motion"
          legend="Motion"
          hint="Smoke, glints, walking pictures, sliding and fading, here and in the game."
          value={chosen.motion}
          onChange={(motion) => choose({ motion })}
          choices={motions}
          className="md:grid-cols-3"
        />
      </AccountSection>
      <AccountSection title="Dates and numbers">
        <SelectField
          ref={language}
          name="language"
          label="Written as in"
          hint={`Like this: ${calendarDate(now, shown)}, ${clockTime(now, shown)}; ${new Intl.NumberFormat(shown.language).format(12345.6)}`}
          value={chosen.language}
          onChange={({ target }) => chooseLanguage(target.value)}
        >
          <option value="">As in this browser</option>
          {Object.entries(LANGUAGES).map(([tag, name]) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </SelectField>
      </AccountSection>
      <AccountSection
        title="Keys"
        lead="What the keyboard does in the game. Zoom, colours, sound, touch and gamepad are chosen in its menu."
      >
        <KeyChoices chosen={chosen.keys} onChange={(keys) => choose({ keys })} />
      </AccountSection>
      <div className="pixel-frame sticky bottom-3 z-10 m-[3px] flex flex-wrap items-center gap-3 bg-surface p-3">
        <SubmitButton pendingLabel="Writing it down …">Save settings</SubmitButton>
        <Button type="submit" name="reset" value="yes" look="secondary">
          Reset
        </Button>
        <p role="status" className="text-good text-sm">
          {state.done}
        </p>
      </div>
    </form>
  );
}
