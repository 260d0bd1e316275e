import { unstable_doesMiddlewareMatch as doesMatch } from 'next/experimental/testing/server'
import { expect, test } from 'vitest'
import { config } from '@/proxy'

const matches = (url: string): boolean => doesMatch({ config, url, nextConfig: {} })

test.each(['/', '/sign-in', '/c/cnv_1', '/c/cnv_1.html', '/documents/doc.1.pdf', '/invite/a.b', '/docs/api'])(
  'the page %s gets its policy',
  (path) => expect(matches(path)).toBe(true),
)

test.each([
  '/api/v1/documents',
  '/api/v1/collections/col_1/documents',
  '/_next/static/a.js',
  '/icon.svg',
  '/pdfjs/pdf.worker.min.mjs',
])('%s is left alone: a proxy would cut its body off, or it is a file', (path) => expect(matches(path)).toBe(false))
