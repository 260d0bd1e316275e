import { fileURLToPath } from 'node:url'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  agentRules: false,
  reactStrictMode: true,
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
  serverExternalPackages: ['postgres', 'pg-boss', 'pino', '@node-rs/argon2', '@aws-sdk/client-s3', 'busboy'],
}

export default config
