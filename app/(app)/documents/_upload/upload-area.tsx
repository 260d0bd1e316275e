'use client'
import { FolderUp, Upload as UploadIcon } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, type ChangeEvent, type DragEvent } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Select } from '@/components/ui/select'
import { formatNames } from '@/lib/domain/formats'
import { pickFiles, readDroppedFiles, type PickedFile } from './read-dropped-files'
import { UploadPanel } from './upload-panel'
import { useUploads } from './use-uploads'

export type UploadAreaProps = {
  collections: readonly { id: string; name: string }[]
  /** Where files go unless the person chooses another. */
  initialCollectionId: string
  maxUploadMb: number
}

/** Drop files or folders anywhere on it, or choose them. */
export function UploadArea({ collections, initialCollectionId, maxUploadMb }: UploadAreaProps) {
  const router = useRouter()
  const [collectionId, setCollectionId] = useState(initialCollectionId)
  const [over, setOver] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const { uploads, busy, add, retry, clear, cancel } = useUploads(maxUploadMb)
  // The list follows by itself; what stands above it is renewed when all have arrived.
  const wasBusy = useRef(false)
  useEffect(() => {
    if (wasBusy.current && !busy) router.refresh()
    wasBusy.current = busy
  }, [busy, router])
  const take = (picked: readonly PickedFile[]): void => add(collectionId, picked)
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    take(pickFiles(event.target.files ?? []))
    event.target.value = ''
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void readDroppedFiles(event.dataTransfer).then(take)
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {/* Dropping is the shortcut; the buttons inside do the same by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <section
        aria-label="Upload"
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cn(
          'flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-dashed border-line-strong bg-surface px-5 py-4 transition-colors',
          over && 'border-accent bg-accent-soft',
        )}
      >
        <div className="min-w-60 flex-1">
          <p className="font-medium">{over ? 'Let go to upload' : 'Drop files or folders here'}</p>
          <p className="mt-0.5 text-sm text-muted">
            {formatNames}, up to {maxUploadMb} MB each
          </p>
        </div>
        <Select
          aria-label="Into collection"
          className="w-full sm:w-52"
          value={collectionId}
          onValueChange={setCollectionId}
          options={collections.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <div className="flex gap-2">
          <Button variant="primary" onClick={() => files.current?.click()}>
            <UploadIcon aria-hidden />
            Choose files
          </Button>
          <Button onClick={() => folder.current?.click()}>
            <FolderUp aria-hidden />
            Folder
          </Button>
        </div>
        <input ref={files} type="file" multiple hidden aria-label="Files to upload" onChange={choose} />
        <input
          ref={folder}
          type="file"
          multiple
          hidden
          aria-label="Folder to upload"
          onChange={choose}
          {...{ webkitdirectory: '' }}
        />
      </section>
      <UploadPanel uploads={uploads} busy={busy} onRetry={retry} onClear={clear} onCancel={cancel} />
    </div>
  )
}
