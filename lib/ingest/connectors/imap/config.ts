import { z } from 'zod'

export const imapConfig = z.object({
  /** `imaps://mail.example.com`, with a port where it is not the usual one. Plain `imap://` is for a network of one's own. */
  url: z
    .string()
    .trim()
    .max(500)
    .pipe(
      z.url({
        protocol: /^imaps?$/,
        error: 'Enter an address that begins with imaps://, such as imaps://mail.example.com.',
      }),
    ),
  username: z.string().trim().min(1, 'Enter the user name of the mailbox.').max(200),
  /** Empty: INBOX. */
  folder: z.string().trim().max(500).default(''),
})
export type ImapConfig = z.infer<typeof imapConfig>
