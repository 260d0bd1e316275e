import { z } from 'zod'
import { exportFormats, exportMediaTypes } from '@/lib/domain/export-formats'

export const exportQuery = z.object({
  format: z.enum(exportFormats).default('md').describe('`md`: Markdown; `docx`: Word; `pdf`: A4'),
})

export const exportTypes: readonly string[] = Object.values(exportMediaTypes).map((type) => type.split(';')[0] ?? type)
