import { CircleAlert, FileText, LoaderCircle, RotateCcw, ScanSearch, X } from 'lucide-react'
import { Progress } from '@/components/ui/progress'
import { describeIndexed, describeProgress, toProgressFacts } from '../../documents/_list/describe-progress'
import { isBeingRead, type Attachment } from './attachment'
import { ChipButton } from './chip-button'
import { ChipFrame } from './chip-frame'

type AttachmentChipProps = {
  attachment: Attachment
  isAlone: boolean
  onAlone: () => void
  onAgain: () => void
  onRemove: () => void
}

/** A file that has arrived: how far it is read, or why it could not be. */
export function AttachmentChip({ attachment, isAlone, onAlone, onAgain, onRemove }: AttachmentChipProps) {
  const { fileName, status, error } = attachment
  const reading = isBeingRead(attachment)
  const facts = toProgressFacts({ ...attachment, startedAt: null, finishedAt: null })
  const { words, share } = describeProgress(facts, new Date(0))
  const isFailed = status === 'failed'
  return (
    <ChipFrame
      name={fileName}
      isFailed={isFailed}
      isChosen={isAlone}
      icon={
        reading ? (
          <LoaderCircle className="animate-spin text-muted" aria-hidden />
        ) : isFailed ? (
          <CircleAlert className="text-danger" aria-hidden />
        ) : (
          <FileText className="text-muted" aria-hidden />
        )
      }
      state={
        reading ? (
          words
        ) : isFailed ? (
          <>
            {error?.detail} <span className="font-mono">{error?.code}</span>
          </>
        ) : (
          describeIndexed(facts)
        )
      }
      progress={reading && <Progress label={`Reading ${fileName}`} value={share} />}
    >
      {status === 'indexed' && (
        <ChipButton
          icon={ScanSearch}
          label={isAlone ? 'Ask all documents again' : 'Ask only this file'}
          name={fileName}
          pressed={isAlone}
          onClick={onAlone}
        />
      )}
      {isFailed && error?.retryable && (
        <ChipButton icon={RotateCcw} label="Read it again" name={fileName} onClick={onAgain} />
      )}
      <ChipButton icon={X} label="Remove" name={fileName} onClick={onRemove} />
    </ChipFrame>
  )
}
