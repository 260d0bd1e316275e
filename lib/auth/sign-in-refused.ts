import { CredentialsSignin } from 'next-auth'
import type { FootnoteError } from '@/lib/errors/footnote-error'

/** A FootnoteError on its way through Auth.js, which lets only errors of its own kind pass; `code` ends up in the sign-in page's URL. */
export class SignInRefused extends CredentialsSignin {
  readonly reason: FootnoteError

  constructor(reason: FootnoteError) {
    super(reason.code, { cause: reason })
    this.code = reason.code
    this.reason = reason
  }
}
