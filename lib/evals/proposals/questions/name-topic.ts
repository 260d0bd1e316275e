/** A document's title as a question can name it; null where it tells nobody what the document is about. */
export function nameTopic(title: string): string | null {
  const name = title
    .replace(/\.[a-z]{2,5}$/i, '')
    .replace(/\s+/g, ' ')
    .trim()
  const tells =
    name.length >= 4 && name.length <= 60 && /\p{L}{3}/u.test(name) && !/[_/\\]|^untitled|^document\b/iu.test(name)
  return tells ? name : null
}
