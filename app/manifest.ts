import type { MetadataRoute } from 'next'

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Footnote',
    short_name: 'Footnote',
    description: 'Answers from your own documents, with a footnote on every sentence.',
    start_url: '/',
    display: 'standalone',
    background_color: '#f9fbfc',
    theme_color: '#1a2032',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  }
}
