import { PHASE_PRODUCTION_BUILD } from 'next/constants.js'
import { fileURLToPath } from 'node:url'

/** For everything served. The Content-Security-Policy of pages has a nonce and comes from proxy.ts; this one is for the rest. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
]
const apiPolicy = { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'; sandbox" }

/** @type {(phase: string) => import('next').NextConfig} */
const config = (phase) => ({
  poweredByHeader: false,
  agentRules: false,
  reactStrictMode: true,
  // npm test checks types; checking them again would only make the first start slower.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: '/api/:path*', headers: [apiPolicy] },
  ],
  // In development Next prints the arguments of server actions, passwords among them.
  logging: { serverFunctions: false },
  experimental: {
    serverActions: { bodySizeLimit: '1mb' },
    // Nothing reads the maps of a build, and they cost a quarter of the first start.
    turbopackSourceMaps: phase !== PHASE_PRODUCTION_BUILD,
  },
  serverExternalPackages: [
    'postgres',
    'pg-boss',
    'pino',
    '@node-rs/argon2',
    '@aws-sdk/client-s3',
    'busboy',
    '@napi-rs/canvas',
  ],
})

export default config
