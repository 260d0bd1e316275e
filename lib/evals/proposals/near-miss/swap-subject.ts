import { readCodes } from '@/lib/domain/text/read-codes'

/** A question of the same shape about another thing, and the word by which one sees that the documents do not have it. */
export type Swapped = { readonly question: string; readonly swapped: string }

/** Groups of words that take each other's place; the first that stands in the question goes. */
const kinds: readonly (readonly string[])[] = [
  ['employees', 'apprentices', 'volunteers', 'freelancers', 'trainees', 'retirees'],
  ['customers', 'wholesalers', 'franchisees', 'subtenants'],
  ['laptops', 'typewriters', 'headsets', 'projectors', 'bicycles'],
  ['full-time', 'seasonal', 'part-time'],
  ['annual leave', 'sabbatical leave', 'volunteering leave', 'pilgrimage leave'],
  ['hotel', 'campsite', 'houseboat', 'hostel'],
  ['monthly', 'fortnightly', 'biennial'],
  ['office', 'greenhouse', 'boathouse', 'observatory'],
  ['contract', 'franchise', 'sublease', 'timeshare'],
  ['warranty', 'buy-back', 'trade-in'],
  ['premium', 'platinum', 'diamond'],
  ['hardware', 'glassware', 'stoneware'],
  ['backup', 'microfilm', 'printout'],
  ['passwords', 'fingerprints', 'retina scans'],
  ['invoices', 'postage stamps', 'bonds'],
  ['training', 'beekeeping', 'first sailing course'],
]
const cities =
  'Vienna|Graz|Linz|Berlin|Munich|Hamburg|Paris|Lyon|London|Dublin|Madrid|Lisbon|Porto|Rome|Milan|Rotterdam|Amsterdam|Brussels|Copenhagen|Stockholm|Oslo|Helsinki|Warsaw|Prague|Budapest|Zurich|Geneva|Chicago|Boston|Fresno|Tokyo|Sydney|Toronto'
/** Made up or far away; each is looked for in the documents before it is used. */
const otherCities = ['Reykjavik', 'Montevideo', 'Windhoek', 'Almaty', 'Tromsø', 'Valletta']
const otherNames = ['Velkorn', 'Ashdale', 'Brimsolt', 'Karrowen', 'Tessomar', 'Ullingsby']

/** Every swap that a question offers, the most telling kind first. Whether the documents have the other thing is for the caller to see. */
export function swapSubject(question: string): Swapped[] {
  return [...swapCodes(question), ...swapCities(question), ...swapNames(question), ...swapWords(question)]
}

function swapCodes(question: string): Swapped[] {
  return readCodes(question).flatMap(({ value }) => {
    const at = question.toLowerCase().indexOf(value.toLowerCase())
    const found = at < 0 ? '' : question.slice(at, at + value.length)
    const [number] = /\d+(?!.*\d)/.exec(found) ?? []
    if (!number) return []
    return [17, 35, 53].map((shift) => {
      const other = found.replace(/\d+(?!.*\d)/, String(Number(number) + shift).padStart(number.length, '0'))
      return { question: question.replace(found, other), swapped: other }
    })
  })
}

function swapCities(question: string): Swapped[] {
  const [city] = new RegExp(`(?<![\\p{L}])(?:${cities})(?![\\p{L}])`, 'u').exec(question) ?? []
  return city ? otherCities.map((other) => ({ question: question.replaceAll(city, other), swapped: other })) : []
}

/** "Duke William II of Normandy": the last word of a name of two words or more, or a single one behind a lower-case word. */
function swapNames(question: string): Swapped[] {
  const [, name] =
    /(?<!\b[Tt]he)(?<=\p{Ll})\s(?:\p{Lu}\p{Ll}{2,}\s){0,2}(\p{Lu}\p{Ll}{2,}[^\P{Ll}s])(?=\s\p{Ll}|\?)/u.exec(
      question,
    ) ?? []
  const months = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/
  if (!name || months.test(name) || question.startsWith('According to')) return []
  return otherNames.map((other) => ({ question: question.replaceAll(name, other), swapped: other }))
}

function swapWords(question: string): Swapped[] {
  return kinds.flatMap((words) => {
    const found = words.find((word) => new RegExp(`\\b${word}\\b`, 'i').test(question))
    if (!found) return []
    const place = new RegExp(`\\b${found}\\b`, 'i')
    return words
      .filter((word) => word !== found)
      .map((other) => ({ question: question.replace(place, other), swapped: other }))
  })
}
