'use client'
import { MenuItem } from '@/components/ui/dropdown-menu'
import { exportFormats, exportNames, type ExportFormat } from '@/lib/domain/export-formats'

/** One item per format, for the menu of what can be exported. */
export function ExportItems({ what, onExport }: { what: string; onExport: (format: ExportFormat) => void }) {
  return exportFormats.map((format) => (
    <MenuItem key={format} onSelect={() => onExport(format)}>
      {what} as {exportNames[format]}
    </MenuItem>
  ))
}
