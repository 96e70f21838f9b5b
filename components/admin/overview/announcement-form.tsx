'use client';
// Telling everybody something: tone, words, how long, and how it will look.
import { ANNOUNCEMENT_MAX, ANNOUNCEMENT_TONES, isAnnouncementTone } from '@hollowmere/world/moderation';
import { useState } from 'react';
import { AnnouncementText, announcementLooks } from '#components/site/announcement-text.tsx';
import { ActForm, useActForm } from '../acts/act-form.tsx';
import { DurationFields } from '../acts/duration-fields.tsx';
import { ParagraphField, RadioField } from '../acts/fields.tsx';

export function AnnouncementForm() {
  return (
    <ActForm act="announce" subject="new" submit="Announce">
      <Fields />
    </ActForm>
  );
}

const tones = ANNOUNCEMENT_TONES.map((value) => ({ value, label: announcementLooks[value].word }));

function Fields() {
  const { values } = useActForm();
  const [text, setText] = useState(values.text ?? '');
  const [tone, setTone] = useState(values.tone ?? 'info');
  const shown = isAnnouncementTone(tone) ? tone : 'info';
  return (
    <>
      <RadioField name="tone" label="Tone" choices={tones} defaultValue="info" onChange={setTone} />
      <ParagraphField
        name="text"
        label="Text"
        hint={`Everybody reads it, in the game and on the website. Up to ${ANNOUNCEMENT_MAX} characters.`}
        maxLength={ANNOUNCEMENT_MAX}
        required
        onChange={setText}
      />
      <DurationFields label="Shown for" endless="Until withdrawn" defaultValue="720" />
      <div className="grid gap-1">
        <p className="font-semibold text-sm">Preview</p>
        <div className={`flex px-3 py-2 ${announcementLooks[shown].ground}`}>
          <AnnouncementText tone={shown} text={text.trim() || 'Your words will stand here.'} />
        </div>
      </div>
    </>
  );
}
