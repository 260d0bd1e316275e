import { expect, test } from 'vitest'
import type { RevisionId } from '@/lib/domain/ids'
import { makeRankedChunk } from '../testing/make-ranked-chunk'
import { joinTouching } from './join-touching'

test('windows that nearly touch read on as one, ranked by the better one and in document order', () => {
  const later = makeRankedChunk({ ordinal: 1, charStart: 150, text: 'Second.' })
  const earlier = makeRankedChunk({ ordinal: 0, charStart: 100, text: 'First.' })
  expect(joinTouching([later, earlier])).toEqual([{ best: later, members: [earlier, later] }])
})

test('windows far apart, or of other revisions, stand alone', () => {
  const one = makeRankedChunk({ charStart: 0, text: 'One.' })
  const far = makeRankedChunk({ charStart: 900, text: 'Far.' })
  const other = makeRankedChunk({ charStart: 2, text: 'Other.', revisionId: 'rev_2' as RevisionId })
  expect(joinTouching([one, far, other]).map(({ best }) => best)).toEqual([one, far, other])
})
