const shape =
  /^(?:(A|An|The)\s)?([\p{L}\d][\p{L}\d -]{2,48}?)(?:\s\([^)]{2,40}\))?\s(is|are|means|refers to)\s(?:(?:an?|any|all|every)\s|the\s(?=\p{Ll}+\s(?:of|that|which|for|in|between)))(.+)$/u
/** Of a clause, and not of the name of a thing. */
const verbal =
  /\b(?:is|are|was|were|has|have|can|may|must|who|which|that|of|in|for|with|to|at|on|by|and|or|if|while|when|as|since|there|what|how|therefore|each|every|all|your|our|one)\b/iu
/** What says what a thing is tells it apart from others of its kind. */
const telling = /\b(?:that|which|who|whose|where|for|of|to|in|with|between|used|made|by|on|from|into)\b/u

/** "A cold chain is a …" gives "What is a cold chain?". @returns null for what defines nothing, or something with a name too long to ask for */
export function askDefinition(sentence: string): string | null {
  const [, article = '', term = '', verb = '', rest = ''] = shape.exec(sentence) ?? []
  if (term === '' || verbal.test(term) || term.split(' ').length > 4 || !telling.test(rest)) return null
  // "The app is a …" and "Blue is the colour of …" name one among many; "Increasing disk is …" is no thing.
  if (article === 'The' && !/\s/.test(term) && !/^\p{Lu}/u.test(term)) return null
  if (/^\p{Lu}?\p{Ll}+ing(?:\s|$)/u.test(term) || /\p{Lu}{4,}\s\p{Lu}?\p{Ll}/u.test(term)) return null
  const isName = /^\p{Lu}{2}/u.test(term) || /\s\p{Lu}/u.test(term) || (article !== '' && /^\p{Lu}/u.test(term))
  const named = isName || (article === '' && !/\s|s$/.test(term)) ? term : term.charAt(0).toLowerCase() + term.slice(1)
  const asked = [article.toLowerCase(), named].filter(Boolean).join(' ')
  return verb === 'means' || verb === 'refers to' ? `What does ${asked} mean?` : `What ${verb} ${asked}?`
}
