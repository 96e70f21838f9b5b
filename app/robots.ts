// What search engines may look at: everything that is for everybody.
import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { environment } from '#lib/auth/environment.ts';

export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/api/', '/account', '/admin', '/characters', '/play$', '/register', '/sign-in', '/signed-out'],
    },
    sitemap: `${environment().siteUrl}/sitemap.xml`,
  };
}
