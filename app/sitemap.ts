// The public pages, for search engines.
import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { environment } from '#lib/auth/environment.ts';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const { siteUrl } = environment();
  return [
    { url: siteUrl, changeFrequency: 'weekly', priority: 1 },
    { url: `${siteUrl}/how-to-play`, changeFrequency: 'monthly', priority: 0.7 },
  ];
}
