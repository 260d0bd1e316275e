import NextAuth from 'next-auth'
import { headers } from 'next/headers'
import { createAuthConfig } from '@/lib/auth/create-auth-config'
import { readEnv } from '@/lib/config/env'
import { exportAuthUrl } from '@/lib/config/export-auth-url'
import { getRuntime } from '@/lib/runtime/get-runtime'
import { loadSecret } from '@/lib/storage/load-secret'

/** Auth.js for this app. Only signing in and out goes through it; who someone is is read by require-page and its kin. */
export const { handlers, signIn, signOut } = NextAuth(async () => {
  const env = readEnv()
  exportAuthUrl(env)
  const [runtime, secret, requestHeaders] = await Promise.all([getRuntime(), loadSecret(env), headers()])
  return createAuthConfig({
    context: runtime,
    log: runtime.log,
    env,
    secret: secret.toString('hex'),
    headers: requestHeaders,
  })
})
