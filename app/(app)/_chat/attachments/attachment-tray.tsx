'use client'
import { useEffect, useState } from 'react'
import type { AskedDocument } from '../chat-context'
import { isBeingRead, type Attachment } from './attachment'
import { AttachmentChip } from './attachment-chip'
import { RemoveDialog } from './remove-dialog'
import { SendingChip } from './sending-chip'
import { useAttachments } from './use-attachments'

export type AttachmentTrayProps = {
  begin: () => Promise<string>
  picked: readonly File[]
  onTaken: () => void
  attached: readonly Attachment[]
  onAttached: (attached: readonly Attachment[]) => void
  /** The name of a file that is not ready to be asked; null when all are. */
  onWaiting: (fileName: string | null) => void
  maxMb: number
  documents: readonly AskedDocument[]
  onDocumentsChange: (documents: readonly AskedDocument[]) => void
  /** Answers may quote what is taken away. */
  hasAnswers: boolean
}

/** Above the question: the files of this conversation, on their way, being read, ready or failed. */
export function AttachmentTray(props: AttachmentTrayProps) {
  const { attached, picked, documents, onDocumentsChange, onWaiting, hasAnswers } = props
  const { sending, drop, sendAgain, remove, readAgain } = useAttachments(props)
  const [leaving, setLeaving] = useState<Attachment | null>(null)
  const waiting =
    picked[0]?.name ??
    sending.find(({ problem }) => problem === null)?.file.name ??
    attached.find(isBeingRead)?.fileName ??
    null
  useEffect(() => onWaiting(waiting), [onWaiting, waiting])

  async function takeAway({ id }: Attachment) {
    if (await remove(id)) onDocumentsChange(documents.filter((one) => one.id !== id))
    setLeaving(null)
  }
  const toggleAlone = ({ id, title }: Attachment) =>
    onDocumentsChange(
      documents.some((one) => one.id === id)
        ? documents.filter((one) => one.id !== id)
        : [...documents.filter((one) => attached.some((file) => file.id === one.id)), { id, title }],
    )

  const isQuotable = ({ status }: Attachment): boolean => hasAnswers && status === 'indexed'

  if (sending.length === 0 && attached.length === 0) return null
  return (
    <>
      <ul aria-label="Attached files" className="flex max-h-48 flex-wrap gap-1.5 overflow-y-auto px-3 pt-3">
        {attached.map((attachment) => (
          <AttachmentChip
            key={attachment.id}
            attachment={attachment}
            isAlone={documents.some(({ id }) => id === attachment.id)}
            onAlone={() => toggleAlone(attachment)}
            onAgain={() => void readAgain(attachment.id)}
            onRemove={() => (isQuotable(attachment) ? setLeaving(attachment) : void takeAway(attachment))}
          />
        ))}
        {sending.map((one) => (
          <SendingChip key={one.key} sending={one} onAgain={() => sendAgain(one.key)} onRemove={() => drop(one.key)} />
        ))}
      </ul>
      <output className="sr-only">{announce(attached, waiting)}</output>
      {leaving && (
        <RemoveDialog name={leaving.fileName} onClose={() => setLeaving(null)} onConfirm={() => takeAway(leaving)} />
      )}
    </>
  )
}

function announce(attached: readonly Attachment[], waiting: string | null): string {
  if (waiting !== null) return `Reading ${waiting}`
  const failed = attached.filter(({ status }) => status === 'failed')
  const [first] = failed
  if (first) return `${first.fileName} could not be read. ${first.error?.detail ?? ''}`
  return attached.length === 1 ? `${attached[0]?.fileName} is ready` : `${attached.length} files are ready`
}
