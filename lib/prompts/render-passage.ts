import type { Passage } from '@/lib/domain/passage'
import { removeHiddenText } from '@/lib/guardrails/remove-hidden-text'
import { neutralize } from './neutralize'

/** A passage between tags that it cannot close itself. @param document what a tool may be given to mean its document */
export function renderPassage(passage: Passage, number: number, document?: string): string {
  const where = [passage.title, ...passage.headingPath].join(' > ')
  const date = passage.date ? ` date="${toAttribute(passage.date)}"` : ''
  // Says by itself what it means: the text of a prompt version, which admins write, may know nothing of it.
  const standing = passage.isOfficial ? ' standing="official: prefer it where passages differ"' : ''
  const named = document === undefined ? '' : ` document="${toAttribute(document)}"`
  return `<passage number="${number}" from="${toAttribute(where)}"${date}${standing}${named}>\n${neutralize(passage.text)}\n</passage>`
}

/** Words of a document as they may stand inside a tag of ours. */
export function toAttribute(text: string): string {
  return removeHiddenText(text)
    .replace(/["<>\n]/g, ' ')
    .slice(0, 200)
}
