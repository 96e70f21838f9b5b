// What every page stands in.
import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { MannerProvider } from '#components/ui/manner.tsx';
import { environment } from '#lib/auth/environment.ts';
import { pageLook } from '#lib/preferences/page-look.ts';
import { requestManner, requestPreferences } from '#lib/preferences/request-preferences.ts';
import { figures, inter, pixelify } from './fonts.ts';
import './globals.css';

const DESCRIPTION =
  'A small world by a deep lake, shared by everyone who opens the page. Walk it together, in your browser, right now.';

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  return {
    metadataBase: new URL(environment().siteUrl),
    title: { default: 'Hollowmere: a world by the lake', template: '%s · Hollowmere' },
    description: DESCRIPTION,
    applicationName: 'Hollowmere',
    openGraph: {
      type: 'website',
      siteName: 'Hollowmere',
      title: 'Hollowmere: a world by the lake',
      description: DESCRIPTION,
      images: [{ url: '/generated/og.png', width: 1200, height: 630, alt: 'The village of Hollowmere at dusk' }],
    },
    twitter: { card: 'summary_large_image' },
    icons: {
      icon: [
        { url: '/generated/favicon.svg', type: 'image/svg+xml' },
        { url: '/generated/icon-192.png', sizes: '192x192', type: 'image/png' },
      ],
      apple: '/generated/icon-180.png',
    },
  };
}

export const viewport: Viewport = { themeColor: '#17131f', colorScheme: 'light dark' };

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  // Every page is rendered for its request: the nonce of its scripts is part of it.
  await connection();
  const { theme, motion, fontSize } = pageLook(await requestPreferences());
  return (
    <html
      lang="en"
      className={`${pixelify.variable} ${figures.variable} ${inter.variable}`}
      data-theme={theme}
      data-motion={motion}
      style={{ fontSize }}
      data-game-hook={environment().hasGameHook ? '' : undefined}
    >
      <body>
        <MannerProvider manner={await requestManner()}>{children}</MannerProvider>
      </body>
    </html>
  );
}
