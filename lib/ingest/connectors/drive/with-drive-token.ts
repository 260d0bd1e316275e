import { FootnoteError } from '@/lib/errors/footnote-error'
import { keepToken } from '../net/keep-token'
import { requestToken } from '../net/request-token'
import type { DriveConfig } from './config'
import { readKey, type ServiceAccount } from './read-key'
import { signAssertion } from './sign-assertion'

const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

/** Does something with an access token of the service account. */
export const withDriveToken = keepToken<DriveConfig>((config, tools) => {
  const account = readKey(tools.secret)
  const form = { grant_type: grantType, assertion: sign(account, config.username) }
  return requestToken(tools, { product: 'Google', address: account.token_uri, form, explain })
})

function sign(account: ServiceAccount, subject: string): string {
  try {
    return signAssertion(account, subject, Date.now())
  } catch (cause) {
    throw new FootnoteError('connector_source_refused', {
      cause,
      detail: 'The private key in the key file cannot be used. Make another key and paste its whole file.',
    })
  }
}

function explain(error: string, description: string): string {
  if (error === 'unauthorized_client' || error === 'access_denied')
    return 'This service account may not act for that person. Allow it in the Admin console under domain-wide delegation, with the scope drive.readonly.'
  if (/account not found/i.test(description))
    return 'Google does not know this service account. It was deleted, or the key is of another one.'
  if (/invalid email|user id/i.test(description)) return 'There is no person with this e-mail address at Google.'
  return 'Google refuses the key: it was revoked or is of another account. Make another key and paste its whole file.'
}
