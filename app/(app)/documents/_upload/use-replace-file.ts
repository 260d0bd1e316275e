'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toastDone, toastError } from '@/components/ui/toast'
import { collectionPath, uploadFile } from './upload-file'

export type Replaceable = {
  readonly id: string
  readonly collectionId: string
  readonly externalId: string
  readonly title: string
}

/** Lets a person choose another file for a document, whatever its name: it becomes the next revision. */
export function useReplaceFile(target: Replaceable, maxUploadMb: number) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const send = async (file: File): Promise<void> => {
    setBusy(true)
    const outcome = await uploadFile(
      collectionPath(target.collectionId),
      { file, path: file.name },
      {
        maxMb: maxUploadMb,
        externalId: target.externalId,
        onProgress: () => {},
        signal: new AbortController().signal,
      },
    )
    setBusy(false)
    if (!outcome.ok) return toastError(`${target.title}: ${outcome.message}`)
    const isSame = outcome.status === 'indexed'
    toastDone(`${target.title}: ${isSame ? 'this is the file that it has' : 'the new file is being read'}`)
    router.refresh()
  }
  const choose = (): void => {
    const input = document.createElement('input')
    input.type = 'file'
    input.addEventListener('change', () => {
      const [file] = input.files ?? []
      if (file) void send(file)
    })
    input.click()
  }
  return { choose, busy }
}
