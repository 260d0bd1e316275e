'use client'
import { Download } from 'lucide-react'
import { Button } from '@/components/ui/button'
import type { PromptText } from '@/lib/domain/prompt-version'
import { saveText } from '../../_parts/save-text'
import { writePromptFile } from './read-prompt-file'

/** The version as a file for Git; New draft reads it back. */
export function ExportButton({ version, ...text }: PromptText & { rationale: string; version: number }) {
  return (
    <Button onClick={() => saveText(`answer-v${version}.json`, 'application/json', writePromptFile(text))}>
      <Download aria-hidden />
      Export
    </Button>
  )
}
