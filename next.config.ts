// Build settings. Nothing here depends on the environment: one build serves every deployment.
import type { NextConfig } from 'next';

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

export default {
  reactStrictMode: true,
  poweredByHeader: false,
  transpilePackages: ['@hollowmere/world'],
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: '/generated/:path*', headers: pictureHeaders },
  ],
} satisfies NextConfig;
