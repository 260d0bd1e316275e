import { ScanText } from 'lucide-react'
import { minPageConfidence, type RecognisedPage } from '@/lib/domain/document'
import { Badge } from '../ui/badge'

/** Said on a page whose text was recognised from a picture: what is quoted from it may differ from what it shows. */
export function RecognisedMark({ page }: { page: RecognisedPage }) {
  const unsure = page.confidence < minPageConfidence
  return (
    <Badge tone={unsure ? 'warn' : 'neutral'}>
      <ScanText aria-hidden />
      {unsure ? 'Text recognised from a scan, with little confidence' : 'Text recognised from a scan'}
    </Badge>
  )
}
