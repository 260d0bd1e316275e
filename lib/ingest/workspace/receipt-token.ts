import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { readEnv } from '@/lib/config/env'
import { loadSecret } from '@/lib/storage/load-secret'

/** What leads to a receipt when no workspace is left to sign in to. It follows from the id, so that nothing of it is stored. @returns `rcp_….<base64url>` */
export async function receiptToken(id: string): Promise<string> {
  const key = Buffer.from(hkdfSync('sha256', await loadSecret(readEnv()), '', 'footnote receipt links', 32))
  return `${id}.${createHmac('sha256', key).update(id).digest('base64url')}`
}

/** @returns the id that a token is for; null when it is none of ours */
export async function readReceiptToken(token: string): Promise<string | null> {
  const id = token.slice(0, Math.max(0, token.indexOf('.')))
  const [given, right] = [Buffer.from(token), Buffer.from(await receiptToken(id))]
  return given.length === right.length && timingSafeEqual(given, right) ? id : null
}
