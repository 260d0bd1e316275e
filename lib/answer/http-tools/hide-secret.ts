import type { ToolAuth } from '@/lib/domain/tool-service'

/**
 * A service may say back what it was sent. The key is no part of an answer in any of the forms that it was sent in. For the body as it came: what is
 * cut or laid out before could hold half of it.
 */
export function hideSecret(text: string, { auth, secret }: { auth: ToolAuth; secret: string | null }): string {
  if (secret === null || auth.kind === 'none') return text
  const basic = auth.kind === 'basic' ? [Buffer.from(`${auth.username}:${secret}`).toString('base64')] : []
  const forms = [...basic, secret, encodeURIComponent(secret)].flatMap((form) => [
    form,
    JSON.stringify(form).slice(1, -1),
  ])
  return [...new Set(forms)].reduce((left, form) => left.replaceAll(form, '[key]'), text)
}
