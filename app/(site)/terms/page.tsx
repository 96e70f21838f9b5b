// The terms of use: short, and in words that everybody understands.
import type { Metadata } from 'next';
import { Prose, ProseSection } from '#components/site/prose.tsx';
import { TextLink } from '#components/ui/text-link.tsx';

export const metadata: Metadata = {
  title: 'Terms of use',
  description: 'What Hollowmere gives you, what it asks of you, and what happens when somebody breaks the rules.',
  alternates: { canonical: '/terms' },
};

export default function TermsPage() {
  return (
    <Prose
      title="Terms of use"
      lead="A few rules, so that the village stays a good place. By playing you agree to them."
    >
      <ProseSection id="game" title="The game">
        <p>
          Hollowmere is free to play, as a guest or with an account. We look after it with care, but we do not promise
          that it is always up, that nothing is ever lost, or that it stays as it is: worlds change.
        </p>
        <p>
          Characters, levels and everything else in the game have no value in money. They are yours to play with, not to
          sell.
        </p>
      </ProseSection>
      <ProseSection id="account" title="Your account">
        <ul>
          <li>One person, one account. It is yours alone: do not sell it, lend it or share its password.</li>
          <li>You answer for what is done with it. A second factor at the sign-in provider keeps others out.</li>
          <li>Where this world sets a minimum age, you must have reached it. The page where you register says so.</li>
          <li>
            Names may be changed by staff when they insult or deceive. You are asked for another one the next time you
            sign in.
          </li>
        </ul>
      </ProseSection>
      <ProseSection id="others" title="The others">
        <p>There is a person behind every name. So:</p>
        <ul>
          <li>no insults, threats, harassment or hatred, in chat or in names;</li>
          <li>nothing sexual, nothing illegal, nobody’s private details;</li>
          <li>no advertising and no flooding of the chat;</li>
          <li>no pretending to be staff or somebody else.</li>
        </ul>
        <p>
          You can block anybody, and report anybody from their profile. Staff see a report together with what both sides
          said last.
        </p>
      </ProseSection>
      <ProseSection id="fair" title="Fair play">
        <p>
          Play with your own hands. Programs that play for you, and faults of the game that you use in place of
          reporting them, spoil it for the others. Reading the <TextLink href="/developers">public data</TextLink> with
          a program is welcome.
        </p>
      </ProseSection>
      <ProseSection id="rules" title="When somebody breaks the rules">
        <p>
          Staff may warn, mute, suspend or ban. Whoever is concerned reads why and until when on their account page, and
          how to appeal. A banned person can still sign in to read that, to download their data and to delete the
          account.
        </p>
      </ProseSection>
      <ProseSection id="end" title="Leaving">
        <p>
          You can delete your account at any time. It rests for thirty days, in case you change your mind, and is then
          gone: <TextLink href="/privacy#deletion">what happens to your data</TextLink>.
        </p>
      </ProseSection>
      <ProseSection id="changes" title="Changes">
        <p>When these terms change in a way that matters, you are asked to agree again before you play on.</p>
      </ProseSection>
    </Prose>
  );
}
