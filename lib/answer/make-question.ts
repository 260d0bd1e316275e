/** Headings that every document has and that no one asks about. */
const furniture =
  /^(?:introduction|overview|summary|contents?|table of contents|background|purpose|scope|general|notes?|appendix|references?|contacts?|history|changes?|faq|questions|about|more|other|miscellaneous|definitions?|agenda|attendees|present|next steps|action items)\b/i

/** "Changed", "Fixed": headings of release notes that name no thing. "Speed" is one. */
const participle = /^\p{L}+[^e\W]ed$/iu

const definition =
  /^(?:(?:A|An|The)\s+)?(\p{L}[\p{L}\p{N} -]{2,40}?)\s+(?:is|are|means|refers to)\s+(?:an?|the|any|all)\s/u

/**
 * A question that a reader might ask, out of a heading and the text under it, without a model: a heading that is a question stays;
 * a definition gives "What is …?"; a step gives "How do I …?"; other headings give "What are the rules for …?" or "What does … say about …?".
 * @returns null for headings that make no good question
 */
export function makeQuestion(heading: string, after: string, title: string): string | null {
  const text = clean(heading)
  if (text.endsWith('?') && text.length <= 100) return text
  if (
    text.length < 4 ||
    text.length > 60 ||
    furniture.test(text) ||
    participle.test(text) ||
    /[:;|]|^\W|\d{4,}|^[A-Z]{1,4}-?\d+/.test(text)
  )
    return null
  if (text.split(' ').length > 7 || text.toLowerCase() === clean(title).toLowerCase()) return null
  const defined = definition.exec(after.trim())?.[1]
  if (defined && text.toLowerCase().includes(defined.toLowerCase())) return `What is ${lowerFirst(defined)}?`
  const step = /^([A-Z]\p{Ll}+)ing\s+(.+)$/u.exec(text)
  if (step) return `What should I know about ${lowerFirst(text)}?`
  if (/^how to\s+/i.test(text)) return `How do I ${lowerFirst(text.replace(/^how to\s+/i, ''))}?`
  if (/^(?:if|when|what|who|where|why)\b/i.test(text)) return null
  if (/\b(?:policy|policies|rules|procedure|process|requirements)$/i.test(text))
    return `What does the ${lowerFirst(text)} say?`
  return `What does ${quoteTitle(title)} say about ${lowerFirst(text)}?`
}

function clean(text: string): string {
  return text
    .replace(/^#+\s*/, '')
    .replace(/^(?:\d+(?:\.\d+)*\.?|[A-Z]\.|§\s*\d+)\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** "Annual leave" becomes "annual leave"; "IT support" and "Boreal 40" stay. */
function lowerFirst(text: string): string {
  const [first = '', ...rest] = text.split(' ')
  const isName = /^\p{Lu}{2}|\d/u.test(first) || rest.some((word) => /^\p{Lu}|\d/u.test(word))
  return isName ? text : text.charAt(0).toLowerCase() + text.slice(1)
}

function quoteTitle(title: string): string {
  const short = clean(title).replace(/\.[a-z]{2,5}$/i, '')
  return /^(?:the|our)\b/i.test(short) ? lowerFirst(short) : `the document “${short.slice(0, 60)}”`
}
