import { z } from 'zod'

/** E-mails are compared in lower case without spaces around them: one mailbox, one account. */
export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email('Enter a whole e-mail address.'))

export const normalizeEmail = (email: string): string => email.trim().toLowerCase()
