import type { GapKind } from '@/lib/domain/topic'

/** What a kind is called beside a number, and how it is told apart. */
export const kindWords: Record<GapKind, { word: string; meaning: string }> = {
  nothing: { word: 'nothing there', meaning: 'Refused, and no passage came near: a document is missing.' },
  near: {
    word: 'near miss',
    meaning: 'Refused, although passages came near: a detail is missing, or other words are used.',
  },
  'out-of-scope': {
    word: 'out of scope',
    meaning: 'Refused, because the documents are about other things altogether.',
  },
  unsupported: { word: 'unsupported', meaning: 'Answered, with at least one sentence that no source carries.' },
  'thumbs-down': { word: 'thumbs down', meaning: 'The answer was rated down.' },
}
