import Credentials from 'next-auth/providers/credentials'
import { z } from 'zod'
import type { UserId } from '@/lib/domain/ids'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { AuthContext } from './auth-context'
import { checkPassword } from './check-password'
import { clientAddress } from './client-address'
import { redeemSignInLink } from './redeem-sign-in-link'
import { SignInRefused } from './sign-in-refused'

const passwordSchema = z.object({ email: z.string().max(254), password: z.string().max(1000) })
const linkSchema = z.object({ token: z.string().max(200) })

/** `password` takes e-mail and password, `link` the token of a one-time link. */
export function createCredentialProviders(context: AuthContext) {
  return [
    Credentials({
      id: 'password',
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      authorize: (fields, request) =>
        admit(passwordSchema, fields, 'invalid_credentials', (input) =>
          checkPassword(context, { ...input, address: clientAddress(request.headers) }),
        ),
    }),
    Credentials({
      id: 'link',
      credentials: { token: { type: 'text' } },
      authorize: (fields, request) =>
        admit(linkSchema, fields, 'link_expired', (input) =>
          redeemSignInLink(context, { ...input, address: clientAddress(request.headers) }),
        ),
    }),
  ]
}

async function admit<Fields>(
  schema: z.ZodType<Fields>,
  fields: unknown,
  malformed: 'invalid_credentials' | 'link_expired',
  check: (fields: Fields) => Promise<UserId>,
): Promise<{ id: UserId }> {
  const parsed = schema.safeParse(fields)
  if (!parsed.success) throw new SignInRefused(new FootnoteError(malformed))
  try {
    return { id: await check(parsed.data) }
  } catch (error) {
    throw error instanceof FootnoteError ? new SignInRefused(error) : error
  }
}
