import { expect, test } from 'vitest'
import { readPageLinks } from './read-page-links'

const url = new URL('https://n.example/docs/start')
const linksOf = (html: string): readonly string[] => readPageLinks(html, url).links

test('links are resolved against the page, without fragments and each once', () => {
  expect(
    linksOf(`<a href="a.html">A</a> <A class=x HREF='/b#part'>B</A> <a href=c?x=1&amp;y=2>C</a> <a href="/b">B</a>`),
  ).toEqual(['https://n.example/docs/a.html', 'https://n.example/b', 'https://n.example/docs/c?x=1&y=2'])
  expect(linksOf('<base href="/other/"><a href="a">A</a>')).toEqual(['https://n.example/other/a'])
})

test('what is no page to go to is left out', () => {
  expect(
    linksOf(
      `<a href="mailto:a@n.example">M</a><a href="javascript:alert(1)">J</a><a href="data:text/html,x">D</a><a name="x">N</a>
       <!-- <a href="/hidden">H</a> --><script>var x = '<a href="/script">'</script><a rel="nofollow ugc" href="/spam">S</a>`,
    ),
  ).toEqual([])
})

test('a page says itself whether it is to be kept and followed', () => {
  const page = (content: string) => readPageLinks(`<meta name="robots" content="${content}"><a href="/a">A</a>`, url)
  expect(page('noindex')).toEqual({ links: ['https://n.example/a'], isIndexable: false })
  expect(page('NoFollow')).toEqual({ links: [], isIndexable: true })
  expect(page('none')).toEqual({ links: [], isIndexable: false })
  expect(page('max-snippet:20')).toMatchObject({ isIndexable: true })
})

// Read letter by letter again and again they would take many minutes: the test's own limit is the measure.
test('pages made to take for ever do not', () => {
  for (const piece of ['<a ', '<a href="', '<!--', '<script', '<meta ', '<base '])
    expect(readPageLinks(piece.repeat(400_000), url)).toMatchObject({ links: [] })
})
