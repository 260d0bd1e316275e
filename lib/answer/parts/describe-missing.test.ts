import { expect, test } from 'vitest'
import { describeMissing } from './describe-missing'
import { namesMissing } from './names-missing'

test.each([
  ['Who signs the lease?', 'Not found in your documents: “Who signs the lease?”'],
  ['Wer unterschreibt den Mietvertrag?', 'In Ihren Dokumenten nicht gefunden: „Wer unterschreibt den Mietvertrag?“'],
  ['Quand sont-elles enlevées (dépose piles usées)?', 'Introuvable dans vos documents: « Quand sont-elles enlevées? »'],
  ['Cuánto paga la empresa (cuesta menú día)?', 'No está en sus documentos: «Cuánto paga la empresa?»'],
  ['Chi lo assegna (costa parcheggio)?', 'Non trovato nei vostri documenti: «Chi lo assegna?»'],
])('%s', (question, line) => {
  expect(describeMissing([question])).toBe(`\n\n${line}`)
  expect(namesMissing(`Something [1].${describeMissing([question])}`)).toBe(true)
})
