// What the game is, in the words of schema.org: search engines show it beside the address.
import { environment } from '#lib/auth/environment.ts';

export function GameFacts() {
  const { siteUrl } = environment();
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'VideoGame',
    name: 'Hollowmere',
    url: siteUrl,
    image: `${siteUrl}/generated/og.png`,
    description: 'A small world by a deep lake, shared by everyone who opens the page.',
    genre: ['Role-playing game', 'Massively multiplayer online game'],
    gamePlatform: 'Web browser',
    applicationCategory: 'Game',
    operatingSystem: 'Any',
    playMode: 'MultiPlayer',
    offers: { '@type': 'Offer', price: 0, priceCurrency: 'EUR', availability: 'https://schema.org/InStock' },
  };
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a data block is no markup; the one character that could end it is written otherwise
      dangerouslySetInnerHTML={{ __html: JSON.stringify(facts).replaceAll('<', '\\u003c') }}
    />
  );
}
