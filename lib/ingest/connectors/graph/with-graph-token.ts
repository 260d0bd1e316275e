import { FootnoteError } from '@/lib/errors/footnote-error'
import { keepToken } from '../net/keep-token'
import { requestToken } from '../net/request-token'
import type { GraphConfig } from './config'

/** Does something with an access token of the application (client credentials, RFC 6749, 4.4). The secret goes to the token service alone. */
export const withGraphToken = keepToken<GraphConfig>((config, tools) => {
  if (tools.secret === null)
    throw new FootnoteError('connector_source_refused', { detail: 'Enter a client secret of the application.' })
  return requestToken(tools, {
    product: 'Microsoft',
    address: `${config.loginUrl.replace(/\/+$/, '')}/${config.tenantId}/oauth2/v2.0/token`,
    form: {
      grant_type: 'client_credentials',
      client_id: config.clientId,
      client_secret: tools.secret,
      scope: `${new URL(config.url).origin}/.default`,
    },
    explain,
  })
})

/** Microsoft says more with a number of its own than with the code of OAuth. */
function explain(error: string, description: string): string {
  if (/AADSTS7000222/.test(description)) return 'The client secret has expired. Make another one and enter it.'
  if (/AADSTS7000215|AADSTS7000216/.test(description) || error === 'invalid_client')
    return 'The client secret is wrong or was removed. Enter its value, not its number.'
  if (/AADSTS90002|AADSTS900023/.test(description)) return 'There is no directory (tenant) of this number or domain.'
  if (/AADSTS700016/.test(description) || error === 'unauthorized_client')
    return 'This directory has no application of this number, or it was switched off.'
  return 'Microsoft refuses the application. Check directory, application and client secret.'
}
