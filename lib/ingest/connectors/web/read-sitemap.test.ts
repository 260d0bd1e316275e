import { expect, test } from 'vitest'
import { readSitemap } from './read-sitemap'

test('pages with the moment of their last change', () => {
  const sitemap = readSitemap(`<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
      <url><loc> https://n.example/a?x=1&amp;y=2 </loc><lastmod>2026-03-01</lastmod><image:image><image:loc>https://n.example/i.png</image:loc></image:image></url>
      <url><loc>https://n.example/b</loc></url></urlset>`)
  expect(sitemap.pages).toEqual([
    { url: 'https://n.example/a?x=1&y=2', changed: '2026-03-01' },
    { url: 'https://n.example/b', changed: null },
  ])
})

test('an index names other sitemaps', () => {
  const source = '<sitemapindex><sitemap><loc>https://n.example/s1.xml</loc></sitemap></sitemapindex>'
  expect(readSitemap(source)).toEqual({ sitemaps: ['https://n.example/s1.xml'], pages: [] })
})

test.each(['<html></html>', 'https://n.example/a', ''])('what is no sitemap is refused: %s', (source) => {
  expect(() => readSitemap(source)).toThrow(expect.objectContaining({ code: 'connector_sitemap_unreadable' }))
})
