import { expect, test } from 'vitest'
import { readFeed } from './read-feed'

test('RSS 2.0: the whole text goes before the summary, and markup in CDATA stays markup', () => {
  const [entry] =
    readFeed(`<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
    <channel><title>News</title><link>https://n.example/</link>
    <item><title>Harbour &amp; wharf</title><link>https://n.example/1</link><guid>n-1</guid>
      <pubDate>Tue, 10 Mar 2026 09:00:00 GMT</pubDate><description>Short.</description>
      <content:encoded><![CDATA[<p>The <b>whole</b> text.</p>]]></content:encoded></item></channel></rss>`)
  expect(entry).toEqual({
    guid: 'n-1',
    title: 'Harbour & wharf',
    link: 'https://n.example/1',
    date: 'Tue, 10 Mar 2026 09:00:00 GMT',
    content: '<p>The <b>whole</b> text.</p>',
  })
})

test('Atom: the link of the page, escaped HTML, XHTML, and the moment of the last change', () => {
  const [html, xhtml] = readFeed(`<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
    <entry><id>tag:1</id><title>One</title><link rel="edit" href="https://n.example/edit"/><link href="https://n.example/1"/>
      <published>2026-03-01T00:00:00Z</published><updated>2026-03-02T00:00:00Z</updated>
      <author><name>Ada</name></author><content type="html">&lt;p&gt;Text&lt;/p&gt;</content></entry>
    <entry><id>tag:2</id><title>Two</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p onclick="x()">a &lt; b</p></div></content></entry>
  </feed>`)
  expect(html).toMatchObject({ link: 'https://n.example/1', date: '2026-03-02T00:00:00Z', content: '<p>Text</p>' })
  expect(xhtml).toMatchObject({ link: null, content: '<div><p>a &lt; b</p></div>' })
})

test('RSS 1.0 has its entries beside the channel, and feeds that are not quite XML are read as far as they go', () => {
  expect(
    readFeed(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="x"/><item rdf:about="https://n.example/7"><title>Seven&nbsp;seas</title><link>https://n.example/7</link></item></rdf:RDF>`),
  ).toMatchObject([{ guid: 'https://n.example/7', link: 'https://n.example/7' }])
  expect(readFeed('<rss><channel><item><guid>1</guid><title>A < B</title></item>')).toMatchObject([{ guid: '1' }])
})

test('a link that is no web address is no link, and an entry without any name is none', () => {
  expect(
    readFeed(
      '<rss><channel><item><guid>1</guid><link>javascript:alert(1)</link></item><item><title>x</title></item></channel></rss>',
    ),
  ).toMatchObject([{ guid: '1', link: null }])
})

test('entities that a feed defines itself are not worked out', () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
    <rss><channel><item><guid>1</guid><title>&b;&f;</title></item></channel></rss>`
  expect(readFeed(bomb)).toMatchObject([{ guid: '1', title: '&b;&f;' }])
})

test.each(['<html><body>no feed</body></html>', 'plain words', '', '{"version":"https://jsonfeed.org"}'])(
  'what is no feed is refused: %s',
  (source) => {
    expect(() => readFeed(source)).toThrow(expect.objectContaining({ code: 'connector_feed_unreadable' }))
  },
)
