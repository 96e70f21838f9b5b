// Build settings. One build serves every deployment of its kind: what differs between installations is read at start.
import type { NextConfig } from 'next';
import { BROTLI_ADDRESS, compressStaticScripts } from './scripts/stack/static-scripts.ts';

/** The policy that carries a nonce is set per request, in proxy.ts. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
];

/** Pictures are rebuilt under the same names: browsers may keep them, but ask again after a while. */
const pictureHeaders = [{ key: 'Cache-Control', value: 'public, max-age=3600, stale-while-revalidate=86400' }];

/** Next's own server compresses as it sends, with gzip; Vercel has brotli of its own; hot reload has nothing to gain. */
const sendsBrotli = process.env.NODE_ENV === 'production' && !process.env.VERCEL;

const SCRIPTS = '/_next/static/chunks/:file(.+\\.js)';
const acceptsBrotli = [{ type: 'header', key: 'accept-encoding', value: '.*\\bbr\\b.*' }] as const;
const brotliHeaders = [
  { key: 'Content-Encoding', value: 'br' },
  { key: 'Content-Type', value: 'application/javascript; charset=UTF-8' },
  { key: 'Cache-Control', value: 'public, max-age=31536000, immutable' },
  { key: 'Vary', value: 'Accept-Encoding' },
];

export default {
  reactStrictMode: true,
  poweredByHeader: false,
  experimental: {
    // What is kept of the world's answers stays in memory, which has a bound. On disk nothing is ever removed, and every name that
    // somebody asks for would be a file of its own.
    isrFlushToDisk: false,
  },
  transpilePackages: ['@hollowmere/world'],
  // Read from disk when a page is made, so the tracing of imports does not see them.
  outputFileTracingIncludes: { '/**': ['./public/generated/{atlas,share-ground}.*'] },
  compiler: {
    runAfterProductionCompile: async ({ projectDir, distDir }) => {
      if (sendsBrotli) await compressStaticScripts(projectDir, distDir);
    },
  },
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: '/generated/:path*', headers: pictureHeaders },
    ...(sendsBrotli ? [{ source: SCRIPTS, has: [...acceptsBrotli], headers: brotliHeaders }] : []),
  ],
  rewrites: async () => ({
    beforeFiles: [
      // Asked for by those who do not read the page's own links.
      { source: '/favicon.ico', destination: '/generated/favicon.png' },
      { source: '/apple-touch-icon.png', destination: '/generated/icon-180.png' },
      ...(sendsBrotli ? [{ source: SCRIPTS, has: [...acceptsBrotli], destination: `${BROTLI_ADDRESS}/:file.br` }] : []),
    ],
    afterFiles: [],
    fallback: [],
  }),
} satisfies NextConfig;
