import type { Options } from '@node-rs/argon2'

/** OWASP's first choice for argon2id (2024): 19 MiB, two passes, one lane. Argon2id is the package's default algorithm; a test pins it. */
export const argon2Options: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
