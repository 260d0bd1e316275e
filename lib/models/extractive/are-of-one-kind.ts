import { isLaterEdition, readEdition } from '@/lib/domain/text/read-edition'
import { subjectStems } from '@/lib/domain/text/subject-stems'

/** Titles of documents on different things of one kind: "Office guide Graz" and "Office guide Porto" have a word in common and one of their own each. Editions of one text are not. */
export function areOfOneKind(a: string, b: string): boolean {
  const [first, second] = [readEdition(a), readEdition(b)]
  if (isLaterEdition(first, second) || isLaterEdition(second, first)) return false
  const [one, other] = [subjectStems(a), subjectStems(b)]
  const isShared = one.some((stem) => other.includes(stem))
  return isShared && one.some((stem) => !other.includes(stem)) && other.some((stem) => !one.includes(stem))
}
