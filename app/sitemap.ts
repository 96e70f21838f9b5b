// The pages for everybody, for search engines. Profiles are found through the hiscores.
import { BOARDS } from '@hollowmere/world/hiscores';
import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { environment } from '#lib/auth/environment.ts';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const { siteUrl } = environment();
  return [
    { url: siteUrl, changeFrequency: 'weekly', priority: 1 },
    { url: `${siteUrl}/how-to-play`, changeFrequency: 'monthly', priority: 0.7 },
    { url: `${siteUrl}/hiscores`, changeFrequency: 'hourly', priority: 0.8 },
    ...BOARDS.map(({ board }) => {
      return { url: `${siteUrl}/hiscores/${board}`, changeFrequency: 'hourly' as const, priority: 0.6 };
    }),
    { url: `${siteUrl}/players`, changeFrequency: 'daily', priority: 0.5 },
    { url: `${siteUrl}/developers`, changeFrequency: 'monthly', priority: 0.3 },
    { url: `${siteUrl}/terms`, changeFrequency: 'yearly', priority: 0.2 },
    { url: `${siteUrl}/privacy`, changeFrequency: 'yearly', priority: 0.2 },
  ];
}
