import { expect, test } from 'vitest'
import { formats } from '@/lib/domain/formats'
import { findAttachedWords } from './find-attached-words'

const contract = { id: 'contract', mediaType: formats.pdf.mediaType }
const prices = { id: 'prices', mediaType: formats.xlsx.mediaType }

function read(question: string, attached = [contract, prices]): string | null {
  const found = findAttachedWords(question, attached)
  return found && `${found.documentIds.join('+')} | ${question.slice(found.start, found.end)}`
}

test.each([
  ['What is the notice period in this file?', 'contract+prices | in this file'],
  ['What is the notice period in the attachment?', 'contract+prices | in the attachment'],
  ['What is the notice period in the PDF?', 'contract | in the PDF'],
  ['According to the attached contract, when does it end?', 'contract+prices | According to the attached contract'],
  ['How much is item 4 in the spreadsheet?', 'prices | in the spreadsheet'],
  ['Summarise this document', 'contract+prices | this document'],
  ['What does the attached report say about parking?', 'contract+prices | the attached report'],
  ['When does my contract end?', 'contract+prices | my contract'],
  ['Was steht im Anhang zur Kündigung?', 'contract+prices | im Anhang'],
  ['Wie hoch ist der Preis laut dieser Tabelle?', 'prices | laut dieser Tabelle'],
  ['Fasse die angehängte Datei zusammen', 'contract+prices | die angehängte Datei'],
])('%s', (question, found) => expect(read(question)).toBe(found))

test.each([
  'What is the notice period?',
  'How long is parental leave according to the policy?',
  'Where do I file an expense report?',
  'Does this contract match our travel policy?',
  'Compare the attachment with the handbook',
  'How does this file differ from the last one?',
  'Who attached the sensor to the mast?',
])('%s limits nothing', (question) => expect(read(question)).toBeNull())

test('a kind of file that is not attached is not the attached one', () => {
  expect(read('What is the price in the PDF?', [prices])).toBeNull()
  expect(read('What is the price in this file?', [])).toBeNull()
})
