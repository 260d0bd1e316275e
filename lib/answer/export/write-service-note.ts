import { nameService } from '@/lib/domain/name-service'
import type { ServiceMark } from '@/lib/domain/tool-service'
import type { ExportNote } from './export-document'
import { shortenQuote } from './write-note'

/** The footnote of what a service said: there is no page that it leads to. */
export function writeServiceNote(number: number, quote: string, service: ServiceMark): ExportNote {
  return { number, label: `${nameService(service)}: ${service.operation}`, quote: shortenQuote(quote), href: null }
}
