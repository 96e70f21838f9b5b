// What is known about people, why, for how long, and who sees it. Says what the program does, and is changed with it.
import type { Metadata } from 'next';
import { Prose, ProseSection } from '#components/site/prose.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { environment } from '#lib/auth/environment.ts';

export const metadata: Metadata = {
  title: 'Privacy',
  description: 'What Hollowmere knows about you, why, for how long, and how to see, take along and delete it.',
  alternates: { canonical: '/privacy' },
};

export default function PrivacyPage() {
  const providers = environment().providers.map(({ name }) => name);
  return (
    <Prose
      title="Privacy"
      lead="We know as little about you as a game can. No trackers, no advertising, nothing from third parties on any page."
    >
      <ProseSection id="sign-in" title="When you sign in">
        <p>
          You prove who you are to a sign-in provider{providers.length > 0 && <> ({providers.join(', ')})</>}. Your
          password stays there. We learn only that it is you again: we keep no name, no mail address and no picture from
          the provider, but a number made from its answer that leads back to nobody.
        </p>
        <p>
          For each browser you sign in with, we keep its kind (“Firefox, Linux”), the country it came from where our
          host tells us, how you proved yourself, and when it was first and last used. You see the list on your account
          page and can end each of them. Sixty days after its last use it is forgotten.
        </p>
      </ProseSection>
      <ProseSection id="play" title="When you play">
        <ul>
          <li>
            Your username, your characters, where they stand, and counts such as time played: until you delete them.
          </li>
          <li>What you say: thirty days, so that reports can be judged. With a report, its evidence is kept longer.</li>
          <li>What you did with your account (“signed in”, “renamed a character”): the last two hundred entries.</li>
          <li>Guests: the same, without an account; forgotten thirty days after they were last here.</li>
          <li>Reports: half a year after they were decided.</li>
          <li>Warnings and other decisions of staff about you: as long as your account exists.</li>
        </ul>
      </ProseSection>
      <ProseSection id="public" title="What others see">
        <p>
          In the world, everybody near you sees your character and reads what you say. On the website, your profile
          shows your username, your characters, since when you are here, when you were last here and how long you
          played; the hiscores show your characters. You can keep out of the search, hide when you were last seen, or
          hide altogether: on your account page, under privacy.
        </p>
      </ProseSection>
      <ProseSection id="cookies" title="Cookies">
        <p>Only those without which a page could not do what you ask for, so there is no banner to click away:</p>
        <ul>
          <li>your sign-in, which no script can read;</li>
          <li>how you want pages to look, and your time zone;</li>
          <li>which announcements you have put aside;</li>
          <li>while you sign in, or join a guest to an account: what that needs, for a few minutes.</li>
        </ul>
        <p>
          The game keeps a guest’s key, how you want it to look and sound, and where its windows stand in your browser’s
          storage.
        </p>
      </ProseSection>
      <ProseSection id="logs" title="Logs">
        <p>
          Our servers write down errors, without names. The computers that carry the pages to you see your network
          address, as with every website; we do not keep it with your account.
        </p>
      </ProseSection>
      <ProseSection id="rights" title="Your data is yours">
        <p>
          On <TextLink href="/account">your account page</TextLink> you can download everything we know about you, in a
          form that programs can read, and correct most of it yourself.
        </p>
      </ProseSection>
      <ProseSection id="deletion" title="Deletion">
        <p>
          When you delete your account, you are signed out everywhere and the account rests for thirty days; signing in
          within them cancels it. After that your characters, settings, sign-ins and activity are gone, and what you
          once said bears no name until it is forgotten, too. If the account was banned, the number that recognises your
          login is kept, and nothing else, so that the ban holds.
        </p>
        <p>Your account at the sign-in provider is a thing of its own: delete it there.</p>
      </ProseSection>
    </Prose>
  );
}
