'use client'
import { useEffect, useRef, type ReactNode } from 'react'
import type { Block } from '@/lib/domain/document'
import { splitBySpan } from './split-by-span'
import type { TextSpan, ViewerContent } from './viewer-types'
import './viewer.css'

export type TextViewerProps = { content: ViewerContent; span: TextSpan | null }

/** A document without pages, as clean text: its own structure, our type, the cited passage marked and scrolled to. */
export function TextViewer({ content, span }: TextViewerProps) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const mark = frame.current?.querySelector('mark')
    if (mark) mark.scrollIntoView({ block: 'center' })
    else frame.current?.scrollTo({ top: 0 })
    // Each passage that is opened is scrolled to, also in a document that is already on screen.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [content, span])

  const blocks: readonly Block[] =
    content.blocks.length > 0
      ? content.blocks
      : [{ kind: 'paragraph', page: null, charStart: 0, charEnd: content.text.length, headingPath: [] }]
  return (
    <section
      ref={frame}
      aria-label="Text"
      // Nothing in it takes the focus, and the keyboard must be able to scroll it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="h-full overflow-y-auto bg-paper px-5 py-6 -outline-offset-2 sm:px-8"
    >
      {content.recognisedPages.length > 0 && (
        <p className="mx-auto mb-4 max-w-[44rem] text-sm text-muted">
          Text recognised from a scan: it may differ from what the original shows.
        </p>
      )}
      <div className="source-text mx-auto max-w-[44rem]">
        {blocks.map((block) => (
          <BlockView key={block.charStart} block={block} text={content.text.slice(block.charStart, block.charEnd)}>
            <Marked text={content.text.slice(block.charStart, block.charEnd)} offset={block.charStart} span={span} />
          </BlockView>
        ))}
      </div>
    </section>
  )
}

function Marked({ text, offset, span }: { text: string; offset: number; span: TextSpan | null }) {
  const [before, inside, after] = splitBySpan(text, offset, span)
  return (
    <>
      {before}
      {inside && <mark>{inside}</mark>}
      {after}
    </>
  )
}

/** Items that bring their own number or bullet get none of ours. */
const ownMarker = /^(?:\d{1,3}[.)]|[a-z][.)]|[-•–*])\s/i

function BlockView({ block, text, children }: { block: Block; text: string; children: ReactNode }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = (['h2', 'h2', 'h3', 'h4'] as const)[block.level ?? 1] ?? 'h5'
      return <Heading>{children}</Heading>
    }
    case 'list-item':
      return <p className={ownMarker.test(text) ? 'source-item' : 'source-item is-bulleted'}>{children}</p>
    case 'table':
    case 'table-row':
      return <p className="source-row whitespace-pre-line">{children}</p>
    case 'code':
      return <pre>{children}</pre>
    case 'quote':
      return <blockquote>{children}</blockquote>
    case 'caption':
      return <p className="caption">{children}</p>
    default:
      return <p className="whitespace-pre-line">{children}</p>
  }
}
