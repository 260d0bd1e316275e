import type { AskedPart } from './find-asked-part'

export const gap = '____'

/** A sentence with a gap where the part stands; says that it is one. */
export function fillIn(sentence: string, part: AskedPart, language: 'en' | 'de'): string {
  const open = `${sentence.slice(0, part.start)}${gap}${sentence.slice(part.end)}`.replace(/\s+/g, ' ').trim()
  return language === 'de' ? `Was fehlt hier: „${open}“` : `What is missing here: “${open}”`
}
