import { hash, verify } from '@node-rs/argon2'
import { argon2Options } from './argon2-options'

let decoy: Promise<string> | undefined

/**
 * Whether this is the password. Without a stored hash (no such person, or nobody set one) the same work is done against a decoy,
 * so that the time of the answer does not tell whether the account exists.
 */
export async function verifyPassword(storedHash: string | null, password: string): Promise<boolean> {
  decoy ??= hash('nobody has this password', argon2Options)
  const matches = await verify(storedHash ?? (await decoy), password.normalize('NFKC'))
  return storedHash !== null && matches
}
