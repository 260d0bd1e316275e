'use client'
import { ChevronDown, Download } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { DropdownMenu } from '@/components/ui/dropdown-menu'
import type { ExportFormat } from '@/lib/domain/export-formats'
import { ExportItems } from '../_chat/export-items'
import { saveFile } from '../_chat/save-file'
import type { CheckState } from './check-state'
import { toExport } from './to-export'

/** The checked text as a file. The result goes back to the server, which has kept nothing of it. */
export function ExportMenu({ check }: { check: CheckState }) {
  const save = (format: ExportFormat) =>
    void saveFile(`/api/v1/checks/export?format=${format}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(toExport(check)),
    })
  return (
    <DropdownMenu
      trigger={
        <Button>
          <Download aria-hidden /> Export <ChevronDown className="size-3.5!" aria-hidden />
        </Button>
      }
    >
      <ExportItems what="Checked text" onExport={save} />
    </DropdownMenu>
  )
}
