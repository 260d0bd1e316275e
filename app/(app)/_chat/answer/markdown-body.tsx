'use client'
import type { ReactNode } from 'react'
import ReactMarkdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { UnsupportedText } from './annotated-text'
import { useAnswer } from './answer-context'
import { FootnoteChip } from './footnote-chip'
import type { BodyProps } from './plain-body'
import { remarkAnnotations } from './remark-annotations'
import { StepItem, StepsContext } from './steps'

/** What an answer may contain. No img, no media, no form, nothing that loads: elements outside of this list are not drawn. */
const allowedElements =
  'p br hr strong em del blockquote code pre ul ol li h1 h2 h3 h4 h5 h6 table thead tbody tr th td a fn-ref fn-claim'.split(
    ' ',
  )

function hostOf(href: string | undefined): string | null {
  if (!href || !/^(?:https?|mailto):/i.test(href)) return null
  try {
    const url = new URL(href)
    return url.protocol === 'mailto:' ? url.pathname : url.host
  } catch {
    return null
  }
}

/** A link of an answer is words with the host behind them. It leads nowhere: nobody but the model has vouched for it. */
function LinkAsText({ href, children }: { href?: string | undefined; children?: ReactNode }) {
  const host = hostOf(href)
  return (
    <span>
      {children}
      {host && <span className="font-sans text-sm text-muted"> ({host})</span>}
    </span>
  )
}

/** A claim that no passage supports, found again by its place in the list. */
function ClaimMark({ index, children }: { index?: string; children?: ReactNode }) {
  const claim = useAnswer().claims[Number(index)]
  return claim ? <UnsupportedText claim={claim} text={textOf(children)} /> : <>{children}</>
}

function textOf(children: ReactNode): string {
  return Array.isArray(children) ? children.map(textOf).join('') : typeof children === 'string' ? children : ''
}

function FootnoteRef({ marker, claim }: { marker?: string; claim?: string }) {
  return <FootnoteChip marker={Number(marker)} claim={useAnswer().claims[Number(claim)] ?? null} />
}

/** Defined once: a component made anew while rendering would be mounted anew with every token. Headings sit below the page's. */
const components = {
  a: LinkAsText,
  h1: 'h3',
  h2: 'h3',
  h3: 'h4',
  h4: 'h5',
  table: ({ children }) => (
    // A scrolling region that the keyboard reaches.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="overflow-x-auto" aria-label="Table" tabIndex={0}>
      <table>{children}</table>
    </section>
  ),
  li: StepItem,
  'fn-ref': FootnoteRef,
  'fn-claim': ClaimMark,
} as Components

/** An answer with Markdown. Loaded on demand: most answers are plain. Raw HTML is dropped; no answer can cause a request. */
export default function MarkdownBody({ text, isMarker, stepsOf = null }: BodyProps & { stepsOf?: string | null }) {
  const { claims } = useAnswer()
  return (
    <StepsContext value={stepsOf}>
      <ReactMarkdown
        skipHtml
        unwrapDisallowed
        allowedElements={allowedElements}
        urlTransform={(url) => url}
        remarkPlugins={[remarkGfm, [remarkAnnotations, { source: text, claims, isMarker }]]}
        components={components}
      >
        {text}
      </ReactMarkdown>
    </StepsContext>
  )
}
