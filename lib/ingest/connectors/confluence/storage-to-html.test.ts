import { expect, test } from 'vitest'
import { readHtml } from '../../parse/parse-html'
import { storageToHtml } from './storage-to-html'

test('text, entities and tables stay as they are; what closes itself is closed for HTML', () => {
  const storage =
    '<h2>Fees &amp; berths</h2><p>31&nbsp;crowns<br/></p><table><tbody><tr><td>A</td><td/></tr></tbody></table>'
  expect(storageToHtml(storage)).toBe(storage.replace('<td/>', '<td></td>'))
})

test('code keeps every character and loses its settings; panels and folds keep their titles', () => {
  const code =
    '<ac:structured-macro ac:name="code" ac:macro-id="1"><ac:parameter ac:name="language">sh</ac:parameter><ac:plain-text-body><![CDATA[if a < b && c]]></ac:plain-text-body></ac:structured-macro>'
  expect(storageToHtml(code)).toBe('<pre>if a &lt; b &amp;&amp; c</pre>')
  const panel =
    '<ac:structured-macro ac:name="expand"><ac:parameter ac:name="title">At night</ac:parameter><ac:parameter ac:name="icon">x</ac:parameter><ac:rich-text-body><p>Call Ada.</p></ac:rich-text-body></ac:structured-macro>'
  expect(storageToHtml(panel)).toBe('<strong>At night</strong> <div><p>Call Ada.</p></div>')
  const folded =
    '<ac:adf-extension><ac:adf-node type="panel"><ac:adf-attribute key="panel-type">note</ac:adf-attribute><ac:adf-content><p>Hot</p></ac:adf-content></ac:adf-node><ac:adf-fallback><p>Hot</p></ac:adf-fallback></ac:adf-extension>'
  expect(storageToHtml(folded)).toBe('<div><p>Hot</p></div>')
})

test('links show their words, or what they lead to; pictures and what only Confluence needs are not there', () => {
  const to = (inner: string) => storageToHtml(`<p>See <ac:link>${inner}</ac:link>.</p>`)
  const page = '<ri:page ri:content-title="Leave &gt; pay" />'
  expect(to(page)).toBe('<p>See Leave &gt; pay.</p>')
  expect(to(`${page}<ac:plain-text-link-body><![CDATA[the <b> page]]></ac:plain-text-link-body>`)).toBe(
    '<p>See the &lt;b&gt; page.</p>',
  )
  expect(to(`${page}<ac:link-body>the <em>page</em></ac:link-body>`)).toBe('<p>See the <em>page</em>.</p>')
  expect(
    storageToHtml(
      '<ac:image ac:alt="x"><ri:attachment ri:filename="a.png"/></ac:image><p><time datetime="2026-03-10" /></p>',
    ),
  ).toBe('<p>2026-03-10</p>')
  const task =
    '<ac:task-list><ac:task><ac:task-id>7</ac:task-id><ac:task-status>complete</ac:task-status><ac:task-body>Call</ac:task-body></ac:task></ac:task-list>'
  expect(storageToHtml(task)).toBe('<ul><li>Call</li></ul>')
})

test('what is not well-formed ends, and costs no more time for being long', () => {
  expect(storageToHtml('<p>a</em> < b <![CDATA[c')).toBe('<p>a &lt; b &lt;![CDATA[c')
  const startedAt = performance.now()
  storageToHtml('<a title="'.repeat(100_000))
  storageToHtml('<![CDATA['.repeat(100_000))
  expect(performance.now() - startedAt).toBeLessThan(2000)
})

test('our reader finds the headings and the code of it', () => {
  const html = storageToHtml(
    '<h1>Moorings</h1><p>A berth costs 31 crowns.</p><ac:structured-macro ac:name="code"><ac:plain-text-body><![CDATA[a <- b]]></ac:plain-text-body></ac:structured-macro>',
  )
  const { blocks, text } = readHtml(html)
  expect(blocks.map(({ kind, charStart, charEnd }) => [kind, text.slice(charStart, charEnd)])).toEqual([
    ['heading', 'Moorings'],
    ['paragraph', 'A berth costs 31 crowns.'],
    ['code', 'a <- b'],
  ])
})
