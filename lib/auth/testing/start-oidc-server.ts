import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Claims = Record<string, unknown>
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/**
 * A small OIDC issuer that speaks the real protocol: discovery, JWKS, and a token endpoint that checks code, PKCE and client.
 * `authorize` plays the person who agrees at the issuer: takes the address they were sent to, gives the one they are sent back to. A
 * browser that comes to that address is sent back at once: as the person that `meet` named last, or as one who declined.
 */
export async function startOidcServer(client: { id: string; secret: string }, port = 0) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const codes = new Map<string, { claims: Claims; challenge: string | null }>()
  let person: Claims | null = null
  const server = createServer((request, response) => {
    const send = (body: object, status = 200): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.url === '/.well-known/openid-configuration') return send(discovery())
    if (request.url === '/jwks')
      return send({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: '1', alg: 'RS256' }] })
    if (request.url?.startsWith('/authorize?'))
      return void response.writeHead(302, { location: answer(`${issuer}${request.url}`) }).end()
    let text = ''
    request.on('data', (chunk: Buffer) => (text += chunk.toString()))
    request.on('end', () => {
      const form = new URLSearchParams(text)
      const grant = codes.get(form.get('code') ?? '')
      codes.delete(form.get('code') ?? '')
      const basic = `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`
      const proof = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url')
      const isGood = grant !== undefined && grant.challenge === proof && request.headers.authorization === basic
      if (!isGood) return send({ error: 'invalid_grant' }, 400)
      send({ access_token: 'unused', token_type: 'Bearer', expires_in: 60, id_token: idToken(grant.claims) })
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const discovery = () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
  })
  const idToken = (claims: Claims): string => {
    const seconds = Math.floor(Date.now() / 1000)
    const payload = { iss: issuer, aud: client.id, iat: seconds, exp: seconds + 60, ...claims }
    const signed = `${encode({ alg: 'RS256', kid: '1', typ: 'JWT' })}.${encode(payload)}`
    return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`
  }
  const authorize = (address: string, claims: Claims): string => {
    const query = new URL(address).searchParams
    const code = `code-${codes.size}-${Date.now()}`
    codes.set(code, { claims: { nonce: query.get('nonce'), ...claims }, challenge: query.get('code_challenge') })
    return `${query.get('redirect_uri') ?? ''}?${new URLSearchParams({ code, state: query.get('state') ?? '' }).toString()}`
  }
  const answer = (address: string): string => {
    if (person !== null) return authorize(address, person)
    const query = new URL(address).searchParams
    const declined = new URLSearchParams({ error: 'access_denied', state: query.get('state') ?? '' })
    return `${query.get('redirect_uri') ?? ''}?${declined.toString()}`
  }
  const meet = (claims: Claims | null): void => void (person = claims)
  const close = () => new Promise<void>((resolve) => void server.close(() => resolve()))
  return { issuer, authorize, meet, close }
}
