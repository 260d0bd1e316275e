/**
 * What a page may load and where it may send: only this origin. With it, no answer or document can cause a request elsewhere, even
 * if everything before it failed. Scripts need the nonce (`strict-dynamic` lets those load their own chunks). Styles are allowed
 * inline, because positioned pop-ups and charts write style attributes; a style cannot fetch from another origin under this policy.
 * pdf.js runs its worker from this origin or a blob. Development needs eval for React's error stacks.
 */
export function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
