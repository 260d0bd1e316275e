/** An ISO date (`2025-03-31`) out of front matter or metadata; null for what is not clearly one. Year-month-day orders only. */
export function parseDocumentDate(value: string | undefined): string | null {
  const match = /^\s*(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)/.exec(value ?? '')
  if (!match?.[1] || !match[2]) return null
  const [year, month, day] = [match[1], match[2].padStart(2, '0'), (match[3] ?? '1').padStart(2, '0')]
  const iso = `${year}-${month}-${day}`
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso
}
