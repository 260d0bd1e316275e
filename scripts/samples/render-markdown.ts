import type { SampleSource } from './sample-source'

/** Markdown goes out as it is written, with the two lines of provenance that our invented wiki puts under each title. */
export function renderMarkdown({ meta, body }: SampleSource): string {
  const provenance = [`Owner: ${meta.owner}`, `Date: ${meta.date}`, ...(meta.version ? [meta.version] : [])].join(' · ')
  return `# ${meta.title}\n\n${provenance}\n\n${body}\n`
}
