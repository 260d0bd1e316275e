import { expect, test } from 'vitest'
import { formats } from '@/lib/domain/formats'
import type { FilterNames } from './filter-names'
import { readQuestionFilters } from './read-question-filters'

const today = '2026-11-28'
const { pdf, csv, docx, markdown, html, pptx } = formats
const titles: Record<string, [string, { mediaType: string }]> = {
  travel: ['Travel and Expenses Policy', pdf],
  leave23: ['Leave Policy 2023', pdf],
  leave25: ['Leave Policy 2025', pdf],
  parental: ['Parental Leave Policy', docx],
  remote: ['Remote Work Policy', docx],
  handbook: ['Employee Handbook', pdf],
  conduct: ['Code of Conduct', docx],
  glossary: ['Glossary', markdown],
  boardMarch: ['Minutes of the Supervisory Board, 14 March 2025', pdf],
  boardSeptember: ['Minutes of the Supervisory Board, 12 September 2025', docx],
  price25: ['Price list 2025 (data)', csv],
  price26: ['Price list 2026 (data)', csv],
  price26pdf: ['Price List 2026', pdf],
  porto: ['Office guide Porto', html],
  graz: ['Office guide Graz', html],
  boreal32: ['Boreal firmware 3.2: release notes', markdown],
  boreal33: ['Boreal firmware 3.3: release notes', markdown],
  safety: ['Sicherheitsunterweisung Graz / Safety Instruction Graz', docx],
  reise: ['Reiserichtlinie', pdf],
  urlaub: ['Handbuch Urlaub und Abwesenheit', pdf],
  kickoff: ['Sales kickoff, January 2026', pptx],
  rainforest: ['Amazon rainforest', html],
  orbit: ['Orbit account', pdf],
}
const names: FilterNames = {
  documents: Object.entries(titles).map(([id, [title, { mediaType }]]) => ({ id, title, mediaType })),
  collections: [
    { id: 'hr', name: 'HR' },
    { id: 'legal', name: 'Legal and Compliance' },
    { id: 'stamp', name: 'stamp' },
    { id: 'STAMP', name: 'Stamp' },
  ],
  mediaTypes: new Set(Object.values(titles).map(([, { mediaType }]) => mediaType)),
}

function read(question: string, given = names): string[] {
  return readQuestionFilters(question, given, today).map(({ filter }) => {
    expect(question.slice(filter.start, filter.end)).toBe(filter.words)
    const said =
      filter.kind === 'document'
        ? filter.documentIds.join('+')
        : filter.kind === 'date'
          ? `${filter.from ?? ''}..${filter.to ?? ''}`
          : filter.kind === 'collection'
            ? `collection ${filter.collectionId}`
            : filter.fileType
    return `${said} | ${filter.words}`
  })
}

test.each<[string, ...string[]]>([
  // A document, named by what restricts wherever it stands.
  ['What is the hotel limit according to the travel policy?', 'travel | according to the travel policy'],
  [
    'According to the Travel and Expenses Policy, who approves?',
    'travel | According to the Travel and Expenses Policy',
  ],
  ['According to the code of conduct, may I accept wine?', 'conduct | According to the code of conduct'],
  ['Which gifts are fine as stated in the code of conduct?', 'conduct | as stated in the code of conduct'],
  ['What is described in the remote work policy about heating?', 'remote | in the remote work policy'],
  [
    'Which dogs are welcome according to the current office guide for Porto?',
    'porto | according to the current office guide for Porto',
  ],
  ['How long is probation as per the employee handbook?', 'handbook | as per the employee handbook'],
  ['According to the Orbit account, how many moons are there?', 'orbit | According to the Orbit account'],
  // Named as a place, at the edge of the question.
  ['How high is the daily allowance in the travel policy?', 'travel | in the travel policy'],
  ['In the travel policy, what is the limit in Porto?', 'travel | In the travel policy'],
  ['In the employee handbook what is said about sleep?', 'handbook | In the employee handbook'],
  ['What does a Boreal 40 cost in price list 2026?', 'price26+price26pdf | in price list 2026'],
  ['How many days of leave are there in the 2025 leave policy?', 'leave25 | in the 2025 leave policy'],
  ['What stands only in the glossary?', 'glossary | only in the glossary'],
  ['How long is probation in the handbook?', 'handbook | in the handbook'],
  ['How many leave days are listed in our leave policy?', 'leave23+leave25 | in our leave policy'],
  ['What was decided on salaries, from the board’s minutes?', 'boardMarch+boardSeptember | from the board’s minutes'],
  [
    'From the board minutes of 12 September 2025, who was absent?',
    'boardSeptember | From the board minutes of 12 September 2025',
  ],
  [
    'Who was absent in the minutes of the Supervisory Board, 14 March 2025?',
    'boardMarch | in the minutes of the Supervisory Board, 14 March 2025',
  ],
  ['What is the hotel limit in the travel policy for Graz?', 'travel | in the travel policy'],
  ['And in the travel policy?', 'travel | in the travel policy'],
  ['Where in the employee handbook is overtime explained?', 'handbook | in the employee handbook'],
  // Named as the subject.
  ['What does the travel policy say about hotels?', 'travel | travel policy'],
  ['What did the 2023 leave policy say about carrying over?', 'leave23 | 2023 leave policy'],
  ['Do the board minutes mention Project Lantern?', 'boardMarch+boardSeptember | board minutes'],
  ['What do the Boreal release notes list as fixed?', 'boreal32+boreal33 | Boreal release notes'],
  ['What do the release notes for Boreal firmware 3.3 say?', 'boreal33 | release notes for Boreal firmware 3.3'],
  ['What does the document “Leave Policy 2025” say about carry-over?', 'leave25 | document “Leave Policy 2025”'],
  ['How much is it according to "Price List 2026"?', 'price26pdf | according to "Price List 2026"'],
  // German.
  ['Wie hoch ist laut der Reiserichtlinie das Hotellimit?', 'reise | laut der Reiserichtlinie'],
  ['Laut Sicherheitsunterweisung Graz, welche Schuhe sind zu tragen?', 'safety | Laut Sicherheitsunterweisung Graz'],
  ['Was steht in der Reiserichtlinie zu Hotels?', 'reise | in der Reiserichtlinie'],
  ['Was sagt die Reiserichtlinie zu Hotels?', 'reise | Reiserichtlinie'],
  ['Wie viele Tage sind es gemäß dem Handbuch Urlaub?', 'urlaub | gemäß dem Handbuch Urlaub'],
  ['Wie lange gilt das laut unserer aktuellen Reiserichtlinie?', 'reise | laut unserer aktuellen Reiserichtlinie'],
  ['Wie viele Urlaubstage stehen in der Sammlung HR?', 'collection hr | in der Sammlung HR'],
  ['Was steht in den Folien über Ziele?', 'slides | in den Folien'],
  ['Was hat sich seit März geändert?', '2026-03-01.. | seit März'],
  ['Was ist seit 2026 neu bei Reisen?', '2026-01-01.. | seit 2026'],
  [
    'Welche Ziele stehen in den Protokollen aus dem Jahr 2025?',
    '2025-01-01..2025-12-31 | in den Protokollen aus dem Jahr 2025',
  ],
  // A kind of file, a collection.
  ['What does a logger cost in the spreadsheet?', 'spreadsheet | in the spreadsheet'],
  ['What does a logger cost in the price list spreadsheet?', 'price25+price26 | in the price list spreadsheet'],
  ['What do the slides say about growth?', 'slides | slides'],
  ['According to the PDF, how long is the warranty?', 'pdf | According to the PDF'],
  ['How many sick days are there in the HR collection?', 'collection hr | in the HR collection'],
  [
    'From the collection Legal and Compliance: who signs?',
    'collection legal | From the collection Legal and Compliance',
  ],
  // Days: of sources, and of what is new.
  ['What do documents from 2024 say about bonuses?', '2024-01-01..2024-12-31 | from 2024'],
  ['What is the bonus in documents published before 2025?', '..2024-12-31 | in documents published before 2025'],
  [
    'What is the bonus in policies between 2023 and 2024?',
    '2023-01-01..2024-12-31 | in policies between 2023 and 2024',
  ],
  ['What has changed since March?', '2026-03-01.. | since March'],
  ['What has changed in travel since 12 May 2025?', '2025-05-12.. | since 12 May 2025'],
  ['What is new since December?', '2025-12-01.. | since December'],
  ['Since January 2026, what has been announced?', '2026-01-01.. | Since January 2026'],
  ['What is said in the reports of the last 30 days?', '2026-10-29..2026-11-28 | in the reports of the last 30 days'],
  ['Which policies were updated in 2025?', '2025-01-01..2025-12-31 | in 2025'],
  [
    'What was decided in the board minutes since July 2025?',
    'boardMarch+boardSeptember | in the board minutes',
    '2025-07-01.. | since July 2025',
  ],
])('limits: %s', (question, ...expected) => {
  expect(read(question)).toEqual(expected)
})

test.each([
  // Days that belong to the fact.
  'How many days of leave in 2024?',
  'How many days of leave did I get in 2024?',
  'What was the revenue since 2019?',
  'How many people have joined since March?',
  'Since 2019, how many people have joined?',
  'Who was head of quality before 2023?',
  'What happened before the 2023 reorganisation?',
  'What has changed since the 2023 reorganisation?',
  'What has changed since the merger?',
  'How long do we keep contracts from 2019?',
  'Until when do carried-over days have to be taken, 31 March or 30 June?',
  'What is the price from January 2026 on?',
  'Which city holiday is on 24 June 2026 in Porto?',
  'What has changed in the treaty since 1763?',
  'What will be new since March 2027?',
  'Wie viele Urlaubstage gab es im Jahr 2024?',
  'Wie viele Menschen arbeiten seit März in Graz?',
  'Was kostet ein Logger ab 2026?',
  // Documents as things that are spoken of.
  'How do I edit prices in the price list?',
  'Who may put a new price into the price list 2026?',
  'Which changes in the leave policy are planned?',
  'Who decides on changes in the leave policy?',
  'Is there a mistake in the travel policy?',
  'Who is exempt from the travel policy?',
  'Who wrote the employee handbook?',
  'When is the travel policy reviewed?',
  'Where do I sign the code of conduct?',
  'Who sits in the travel policy committee?',
  'What does the travel policy committee say?',
  'What is not in the travel policy?',
  'In the travel policy?',
  'Does the travel policy apply to contractors?',
  'How does the 2025 leave policy differ from the 2023 leave policy?',
  'Wer ändert etwas in der Reiserichtlinie?',
  'Welche Fehler stehen nicht in der Reiserichtlinie?',
  // Names of nothing, of several things, of things in the world.
  'What does the policy say about leave?',
  'What is the limit according to the policy?',
  'What is the limit in the security policy?',
  'What is the dog rule in the office guide?',
  'What is the fine according to the last decision?',
  'How many species live in the Amazon rainforest?',
  'What is the balance in the Orbit account?',
  'How many desks are in Porto?',
  'What is a policy in a travel guide?',
  'How do I write a handbook in Word?',
  'How do I export a report as a PDF?',
  'Can I upload a PDF?',
  'Which macros do people use in spreadsheets?',
  'Which is the rarest in the stamp collection?',
  'What is in the collection?',
  'What is the limit in the finance collection?',
  // Comparisons, and questions of several parts.
  'What is the limit according to the travel policy and the handbook?',
  'What does the travel policy say about hotels and what does the glossary say about GDP?',
  'How long is probation in the handbook, and who approves business class?',
  'What is cheaper in the price list 2025 or in the price list 2026?',
  'Was gilt laut der Reiserichtlinie und dem Handbuch Urlaub?',
])('limits nothing: %s', (question) => {
  expect(read(question)).toEqual([])
})

test('what the reader may not open has no name: nothing is limited, and nothing told', () => {
  const open = names.documents.filter(({ id }) => id !== 'travel')
  expect(read('What does the travel policy say about hotels?', { ...names, documents: open })).toEqual([])
  // And it makes no other name ambiguous.
  const second = { id: 'second', title: 'Travel Policy of Subsidiaries', mediaType: pdf.mediaType }
  expect(read('What does the travel policy say?', { ...names, documents: [...names.documents, second] })).toEqual([])
  expect(read('What does the travel policy say?')).toEqual(['travel | travel policy'])
})

test('kinds of files that the reader has none of limit nothing', () => {
  const noSlides = { ...names, mediaTypes: new Set([pdf.mediaType]) }
  expect(read('What do the slides say about growth?', noSlides)).toEqual([])
})

test('quotation marks hold the whole title, and of two that are called so neither is meant', () => {
  const twin = { id: 'twin', title: 'Leave policy 2025.pdf', mediaType: pdf.mediaType }
  const question = 'What does the document “Leave Policy 2025” say?'
  expect(read(question, { ...names, documents: [...names.documents, twin] })).toEqual([])
  expect(read('What does the document “Leave” say?')).toEqual([])
})
