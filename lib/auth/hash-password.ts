import { hash } from '@node-rs/argon2'
import { argon2Options } from './argon2-options'

/** Argon2id in PHC form, with its own salt. About 25 ms on one core of the machine this was measured on. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), argon2Options)
}
