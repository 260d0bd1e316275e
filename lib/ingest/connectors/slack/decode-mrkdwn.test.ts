import { expect, test } from 'vitest'
import { decodeMrkdwn } from './decode-mrkdwn'

const names = {
  people: new Map([['U1', { name: 'Ada & Co', isBot: false }]]),
  channels: new Map([['C1', 'general']]),
}
const html = (text: string): string => decodeMrkdwn(text, names).join('')

test.each([
  ['<@U1> and <@U9> and <@U9|bob>', '@Ada &amp; Co and @somebody and @bob'],
  ['<#C1> <#C1|old-name> <#C7|gone> <#C8|> <#C9>', '#general #general #gone a private channel a private channel'],
  [
    '<!here> <!channel> <!subteam^S1|@ops> <!date^1392734382^{date_num}|18 February>',
    '@here @channel @ops 18 February',
  ],
  ['<https://a.example/x?a=1&amp;b=2>', 'https://a.example/x?a=1&amp;b=2'],
  ['<https://a.example/x|the runbook>', 'the runbook (https://a.example/x)'],
  ['<http://a.example|a.example> <mailto:a@b.example|a@b.example>', 'http://a.example a@b.example'],
  ['1 &lt; 2 &amp;&amp; 3 &gt; 2, &amp;lt; stays', '1 &lt; 2 &amp;&amp; 3 &gt; 2, &amp;lt; stays'],
])('what stands in angle brackets becomes words: %s', (written, read) => {
  expect(html(written)).toBe(`<p>${read}</p>`)
})

test.each([
  ['*due* on _Friday_, ~not~ now', '<strong>due</strong> on <em>Friday</em>, <del>not</del> now'],
  ['2*3*4 and snake_case_name and a ~ b ~ c', '2*3*4 and snake_case_name and a ~ b ~ c'],
  ['run `rm *.log *.txt` then *stop*', 'run <code>rm *.log *.txt</code> then <strong>stop</strong>'],
  ['<script>alert(1)</script>', 'scriptalert(1)/script'],
  ['a "quoted" word', 'a &quot;quoted&quot; word'],
])('marks go and words stay: %s', (written, read) => {
  expect(html(written)).toBe(`<p>${read}</p>`)
})

test('code, quotes and lists are blocks of their own, and lines stay lines', () => {
  expect(html('Do this:\n```\nif (a &lt; b) {\n  *x = 1\n}\n```\nthen wait')).toBe(
    '<p>Do this:</p><pre>if (a &lt; b) {\n  *x = 1\n}</pre><p>then wait</p>',
  )
  expect(html('&gt; said he\n&gt; twice\nso')).toBe('<blockquote>said he<br>twice</blockquote><p>so</p>')
  expect(html('&gt;&gt;&gt; all\nof it')).toBe('<blockquote>all<br>of it</blockquote>')
  expect(html('• one\n• *two*\nend\n\nnext')).toBe(
    '<ul><li>one</li><li><strong>two</strong></li></ul><p>end</p><p>next</p>',
  )
  expect(html('a ``` that nobody closes')).toBe('<p>a ``` that nobody closes</p>')
  expect(html('``````')).toBe('')
})

test('a text of nothing but marks takes no time', () => {
  const begun = performance.now()
  for (const text of [
    '*a '.repeat(20_000),
    '_'.repeat(40_000),
    '<'.repeat(40_000),
    '```'.repeat(20_000),
    '`'.repeat(40_000),
  ])
    html(text)
  expect(performance.now() - begun).toBeLessThan(2000)
})
