import { z } from 'zod'

const column = (name: string) =>
  z
    .string()
    .trim()
    .max(63)
    .regex(/^[^\0"]*$/, 'The name of a column holds no quotes.')
    .default(name)

export const postgresConfig = z.object({
  /** `postgres://db.example.com:5432/intranet`. */
  url: z
    .string()
    .trim()
    .max(500)
    .pipe(
      z.url({
        protocol: /^postgres(?:ql)?$/,
        error: 'Enter an address such as postgres://db.example.com:5432/intranet.',
      }),
    )
    .refine((url) => {
      // Said already: what is no address is looked at here for all that.
      if (!URL.canParse(url)) return true
      const { username, password, search, pathname } = new URL(url)
      return username === '' && password === '' && search === '' && pathname.length > 1
    }, 'The address holds server, port and database, and no user, password or settings.'),
  /** Verified, or not encrypted at all: nothing in between keeps anybody out. */
  tls: z.enum(['verify', 'off']).default('verify'),
  username: z.string().trim().min(1, 'Enter the user that may read.').max(63),
  query: z
    .string()
    .trim()
    .max(10_000)
    .transform((query) => query.replace(/;\s*$/, ''))
    .pipe(z.string().min(1, 'Enter a query that gives a row for each document.')),
  idColumn: column('id').pipe(z.string().min(1, 'Say which column tells the rows apart.')),
  titleColumn: column('title').pipe(z.string().min(1, 'Say which column holds the title.')),
  bodyColumn: column('body').pipe(z.string().min(1, 'Say which column holds the text.')),
  /** Empty: rows have no date. */
  updatedColumn: column('updated_at'),
  format: z.enum(['markdown', 'html']).default('markdown'),
})
export type PostgresConfig = z.infer<typeof postgresConfig>
