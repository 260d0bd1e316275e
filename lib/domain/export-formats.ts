export const exportFormats = ['md', 'docx', 'pdf'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const exportMediaTypes = {
  md: 'text/markdown; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const satisfies Record<ExportFormat, string>

export const exportNames = { md: 'Markdown', docx: 'Word', pdf: 'PDF' } as const satisfies Record<ExportFormat, string>
