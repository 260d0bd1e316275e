'use client'
import { Check, Copy, Download, Info, Link2, RotateCcw, Telescope, ThumbsDown, ThumbsUp } from 'lucide-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useState } from 'react'
import { unsureWords } from '@/lib/domain/unsure-words'
import type { Answer, Claim } from '@/lib/domain/answer'
import { shownForm } from '@/lib/domain/shown-form'
import { isSmallTalk } from '@/lib/domain/small-talk'
import type { OwnFeedback } from '@/lib/domain/conversation'
import { Button } from '@/components/ui/button'
import { DropdownMenu, MenuItem, MenuSeparator } from '@/components/ui/dropdown-menu'
import { Popover } from '@/components/ui/popover'
import { toastError } from '@/components/ui/toast'
import { Tooltip } from '@/components/ui/tooltip'
import { PinButton } from '../_verified/pin-button'
import { AnswerDetails } from './answer-details'
import { ClaimSummary } from './claim-summary'
import { copyToClipboard } from './copy-to-clipboard'
import { ExportItems } from './export-items'
import { FeedbackForm, type Rating } from './feedback-form'
import { formatAnswerAsMarkdown, formatAnswerAsText } from './format-answer'
import { ReviewNotice } from './review-notice'
import { SaveButton } from './saved/save-button'
import { exportPath, saveFile } from './save-file'

const ShareDialog = dynamic(() => import('./share/share-dialog').then((module) => module.ShareDialog))

export type TurnActionsProps = {
  answer: Answer
  feedback: OwnFeedback | null
  /** The id under which the reader keeps the question. */
  savedAs: string | null
  busy: boolean
  mayVerify: boolean
  /** Shows a sentence against its source. */
  onWhy: (claim: Claim) => void
  onRegenerate: () => void
  /** Null where it was looked into further already. */
  onLookDeeper: (() => void) | null
}

/** What can be done with a finished answer. Feedback opens in place, below the row. */
export function TurnActions(props: TurnActionsProps) {
  const { answer, feedback, savedAs, busy, mayVerify, onWhy, onRegenerate, onLookDeeper } = props
  const [copied, setCopied] = useState(false)
  const [sent, setSent] = useState(feedback)
  const [open, setOpen] = useState<Rating | null>(null)
  const [sharing, setSharing] = useState<boolean | null>(null)

  async function copy(text: string) {
    if (!(await copyToClipboard(text)))
      return toastError('The browser did not allow copying. Select the text and copy it yourself.')
    setCopied(true)
    setTimeout(() => setCopied(false), 1_800)
  }

  const answered = answer.status === 'answered'
  const isTalk = isSmallTalk(answer)
  // Whoever gets the copy has no mark beside it.
  const told = answer.unsure ? `${answer.text.trimEnd()}\n\n${unsureWords}` : answer.text
  return (
    <div className="mt-3">
      <div className="-ml-2 flex flex-wrap items-center gap-0.5">
        {answered && (
          <DropdownMenu
            align="start"
            trigger={
              <Tooltip label="Copy answer">
                <Button variant="ghost" size="icon-sm" aria-label={copied ? 'Copied' : 'Copy answer'}>
                  {copied ? <Check className="text-accent" aria-hidden /> : <Copy aria-hidden />}
                </Button>
              </Tooltip>
            }
          >
            <MenuItem onSelect={() => void copy(formatAnswerAsText(told, answer.citations))}>
              Copy as text with sources
            </MenuItem>
            <MenuItem onSelect={() => void copy(formatAnswerAsMarkdown(told, answer.citations, location.origin))}>
              Copy as Markdown with footnotes
            </MenuItem>
          </DropdownMenu>
        )}
        <DropdownMenu
          align="start"
          trigger={
            <Tooltip label="Export and share">
              <Button variant="ghost" size="icon-sm" aria-label="Export and share">
                <Download aria-hidden />
              </Button>
            </Tooltip>
          }
        >
          <ExportItems what="Answer" onExport={(format) => void saveFile(exportPath('answers', answer.id, format))} />
          <MenuSeparator />
          <ExportItems
            what="Whole conversation"
            onExport={(format) => void saveFile(exportPath('conversations', answer.conversationId, format))}
          />
          <MenuSeparator />
          {/* The menu gives focus back to its trigger when it closes; the dialog takes it one turn later. */}
          <MenuItem onSelect={() => setTimeout(() => setSharing(true))}>
            <Link2 aria-hidden /> Share by link…
          </MenuItem>
        </DropdownMenu>
        <Tooltip label="Answer again">
          <Button variant="ghost" size="icon-sm" aria-label="Answer again" disabled={busy} onClick={onRegenerate}>
            <RotateCcw aria-hidden />
          </Button>
        </Tooltip>
        {onLookDeeper && !isTalk && (
          <Tooltip label="Look deeper">
            <Button variant="ghost" size="icon-sm" aria-label="Look deeper" disabled={busy} onClick={onLookDeeper}>
              <Telescope aria-hidden />
            </Button>
          </Tooltip>
        )}
        {/* Nothing was asked that could be rated, kept or looked into. */}
        {!isTalk && (
          <>
            <RatingButton rating="up" current={open ?? sent?.rating ?? null} open={open} onOpen={setOpen} />
            <RatingButton rating="down" current={open ?? sent?.rating ?? null} open={open} onOpen={setOpen} />
            <SaveButton answerId={answer.id} savedAs={savedAs} />
          </>
        )}
        <Popover
          aria-label="Answer details"
          className="w-80"
          trigger={
            <Tooltip label="Answer details">
              <Button variant="ghost" size="icon-sm" aria-label="Answer details">
                <Info aria-hidden />
              </Button>
            </Tooltip>
          }
        >
          <AnswerDetails answer={answer} />
          {mayVerify && !isTalk && !answer.verified && (
            <p className="mt-3 border-t border-line pt-2.5 text-sm">
              <Link href={`/admin/replay/${answer.id}`} className="text-accent hover:underline">
                Replay it
              </Link>
            </p>
          )}
        </Popover>
        {sharing !== null && (
          <ShareDialog conversationId={answer.conversationId} open={sharing} onOpenChange={setSharing} />
        )}
        {mayVerify && answered && !answer.verified && <PinButton answerId={answer.id} />}
        {answered && <ClaimSummary claims={answer.claims} form={shownForm(answer.form)} onShow={onWhy} />}
      </div>
      {sent?.review && !open && <ReviewNotice review={sent.review} />}
      {open && (
        <FeedbackForm
          key={open}
          answerId={answer.id}
          rating={open}
          before={sent}
          onSent={(next) => {
            setSent(next)
            setOpen(null)
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

type RatingButtonProps = {
  rating: Rating
  current: Rating | null
  open: Rating | null
  onOpen: (rating: Rating | null) => void
}

function RatingButton({ rating, current, open, onOpen }: RatingButtonProps) {
  const Icon = rating === 'up' ? ThumbsUp : ThumbsDown
  const label = rating === 'up' ? 'Good answer' : 'Bad answer'
  const chosen = current === rating
  return (
    <Tooltip label={label}>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={label}
        aria-pressed={chosen}
        onClick={() => onOpen(open === rating ? null : rating)}
      >
        <Icon className={chosen ? 'text-accent' : ''} aria-hidden />
      </Button>
    </Tooltip>
  )
}
