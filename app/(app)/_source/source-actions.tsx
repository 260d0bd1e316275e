'use client'
import { Download, Link2, Maximize2, MessageCircleQuestionMark } from 'lucide-react'
import Link from 'next/link'
import { Button, buttonClass } from '@/components/ui/button'
import { toastDone, toastError } from '@/components/ui/toast'
import { Tooltip } from '@/components/ui/tooltip'
import type { OpenPassage } from '../_chat/chat-context'
import { copyToClipboard } from '../_chat/copy-to-clipboard'
import { citationHref } from '../_chat/format-answer'
import { askHref, filePath } from './source-paths'

type SourceActionsProps = {
  passage: OpenPassage
  alone?: boolean
  /** Of a conversation, outside of which it has no page and cannot be asked. */
  isAttached?: boolean
}

/** Ask, copy link, download, open on a page of its own. */
export function SourceActions({ passage, alone = false, isAttached = false }: SourceActionsProps) {
  const href = citationHref(passage)
  async function copyLink() {
    if (await copyToClipboard(location.origin + href)) toastDone('Link to this passage copied')
    else toastError('The browser did not allow copying. Copy the address of the page instead.')
  }
  return (
    <div className="flex shrink-0 items-center">
      {!isAttached && (
        <>
          <Tooltip label="Ask this document">
            <Link
              href={askHref(passage.documentId)}
              aria-label="Ask this document"
              className={buttonClass('ghost', 'icon-sm')}
            >
              <MessageCircleQuestionMark aria-hidden />
            </Link>
          </Tooltip>
          <Tooltip label="Copy link to passage">
            <Button variant="ghost" size="icon-sm" aria-label="Copy link to passage" onClick={() => void copyLink()}>
              <Link2 aria-hidden />
            </Button>
          </Tooltip>
        </>
      )}
      <Tooltip label="Download original">
        <a
          href={filePath(passage.documentId, passage.revisionId, false)}
          download
          aria-label="Download original"
          className={buttonClass('ghost', 'icon-sm')}
        >
          <Download aria-hidden />
        </a>
      </Tooltip>
      {!alone && !isAttached && (
        <Tooltip label="Open on its own page">
          <Link
            href={href}
            aria-label="Open on its own page"
            className={buttonClass('ghost', 'icon-sm', 'max-sm:hidden')}
          >
            <Maximize2 aria-hidden />
          </Link>
        </Tooltip>
      )}
    </div>
  )
}
