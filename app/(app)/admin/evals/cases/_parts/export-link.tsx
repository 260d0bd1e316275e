import { Download } from 'lucide-react'
import { buttonClass } from '@/components/ui/button'

/** The set as a file for evals/. */
export function ExportLink() {
  return (
    <a className={buttonClass('secondary')} href="/api/v1/evals/cases/file" download="feedback.yaml">
      <Download aria-hidden />
      Export YAML
    </a>
  )
}
