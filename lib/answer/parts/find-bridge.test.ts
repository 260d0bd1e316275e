import { expect, test } from 'vitest'
import { findBridge } from './find-bridge'

test.each([
  ['Which logger is suitable for a biobank?', 'Only the Boreal 80 is suitable [1].', 'Boreal 80'],
  ['Who was lead auditor?', 'Lead auditor was Stefan Moosbrugger, co-auditor Karin Pölzl [1].', 'Stefan Moosbrugger'],
  [
    'Which supplier delivers the modems?',
    'supplier_id: S-1026 — supplier: Quillon Modems; supplies: modems [1]',
    'Quillon Modems',
  ],
  ['Who is responsible for fire protection?', 'Gerlinde Ofner — Aufgabe: Brandschutz [1]', 'Gerlinde Ofner'],
  ['Which error means that the clock was lost?', 'E05 — Meaning: Clock lost [1]', 'E05'],
])('%s is answered by a name', (question, answer, bridge) => {
  expect(findBridge(question, answer)).toBe(bridge)
})

test('an answer that names nothing new is no bridge', () => {
  expect(
    findBridge('Which logger is suitable for the Boreal 80 case?', 'The logger is suitable for the case [1].'),
  ).toBeNull()
  expect(findBridge('Who decides?', '')).toBeNull()
})
