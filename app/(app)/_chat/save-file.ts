import type { ExportFormat } from '@/lib/domain/export-formats'
import { toastError } from '@/components/ui/toast'
import { problemOf, readProblem } from './problem-of'

/** Fetches a file of our own API and hands it to the browser to keep. What goes wrong is said in a toast. */
export async function saveFile(path: string, init?: RequestInit): Promise<void> {
  try {
    const response = await fetch(path, init)
    if (!response.ok) throw await readProblem(response)
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await response.blob())
    link.download = nameOf(response.headers.get('content-disposition') ?? '')
    link.click()
    // Firefox reads the address a moment after the click.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  } catch (thrown) {
    const problem = problemOf(thrown)
    toastError(problem.message, problem.requestId)
  }
}

function nameOf(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  return encoded ? decodeURIComponent(encoded) : 'export'
}

export const exportPath = (kind: 'answers' | 'conversations', id: string, format: ExportFormat): string =>
  `/api/v1/${kind}/${encodeURIComponent(id)}/export?format=${format}`
