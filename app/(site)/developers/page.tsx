// For those who build something of their own around the game: what can be read, and how.
import { BOARDS } from '@hollowmere/world/hiscores';
import type { Metadata } from 'next';
import { Prose, ProseSection } from '#components/site/prose.tsx';
import { environment } from '#lib/auth/environment.ts';

export const metadata: Metadata = {
  title: 'For developers',
  description: 'Hiscores and profiles of Hollowmere as JSON, for fan sites and tools: readable from every website.',
  alternates: { canonical: '/developers' },
};

export default function DevelopersPage() {
  const { siteUrl } = environment();
  return (
    <Prose
      title="For developers"
      lead="Hiscores and profiles as JSON. No key, no registration; any website may read them."
    >
      <ProseSection id="boards" title="All boards">
        <Address>{`${siteUrl}/api/hiscores`}</Address>
        <p>The boards with their titles and units. A board’s word is its part of the address:</p>
        <ul>
          {BOARDS.map(({ board, title, about }) => (
            <li key={board}>
              <code className="text-accent">{board}</code>: {title}. {about}
            </li>
          ))}
        </ul>
      </ProseSection>
      <ProseSection id="board" title="A board">
        <Address>{`${siteUrl}/api/hiscores/level?page=1`}</Address>
        <Example>{`{
  "board": "level", "title": "Level", "unit": "level",
  "page": 1, "pages": 4, "pageSize": 25, "total": 100,
  "updatedAt": "2026-11-26T12:00:00.000Z",
  "rows": [
    {
      "place": 1, "name": "Ada of Lake", "class": "mage",
      "level": 7, "player": "ada", "value": 7
    }
  ]
}`}</Example>
        <p>
          Pages count from 1. <code>player</code> is null for those who do not want to be found by it. Times are in
          seconds.
        </p>
      </ProseSection>
      <ProseSection id="player" title="A player">
        <Address>{`${siteUrl}/api/players/ada`}</Address>
        <Example>{`{
  "username": "ada", "joinedAt": "2026-11-01T09:30:00.000Z",
  "lastSeen": "2026-11-26T11:58:00.000Z", "online": false,
  "playSeconds": 86400,
  "characters": [{ "name": "Ada of Lake", "class": "mage", "level": 7 }]
}`}</Example>
        <p>
          <code>lastSeen</code> is null for those who do not tell. Who hides altogether is 404, as if there were nobody.
        </p>
      </ProseSection>
      <ProseSection id="manners" title="Good manners">
        <ul>
          <li>
            Answers say how long they are fresh (<code>Cache-Control</code>) and carry an <code>ETag</code>: send it
            back as <code>If-None-Match</code>, and an unchanged answer is 304 without a body.
          </li>
          <li>Boards are counted once a minute at most: asking more often tells you nothing new.</li>
          <li>
            Errors are JSON, too: <code>{'{ "error": { "code": "not_found", "message": "…" } }'}</code>
          </li>
          <li>Fields may be added; those that are there keep their meaning.</li>
        </ul>
      </ProseSection>
    </Prose>
  );
}

function Address({ children }: { readonly children: string }) {
  return <p className="overflow-x-auto bg-sunken px-4 py-3 font-mono text-sm">GET {children}</p>;
}

function Example({ children }: { readonly children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <pre tabIndex={0} className="overflow-x-auto bg-sunken px-4 py-3 text-sm">
      <code>{children}</code>
    </pre>
  );
}
