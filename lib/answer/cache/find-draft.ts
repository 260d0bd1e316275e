import { findDrafts, type KeptDraft } from '@/db/queries/drafts/find-drafts'
import { listStandingRevisions } from '@/db/queries/verified/list-standing-revisions'
import { utcDay } from '@/lib/domain/utc-day'
import type { Passage } from '@/lib/domain/passage'
import type { Scope } from '@/lib/domain/scope'
import { createSameWordsReader } from '@/lib/domain/text/same-words'
import type { Runtime } from '@/lib/runtime/runtime'
import { createCitationRegister } from '../cite-passages'
import { createFootnoteWriter } from '../create-footnote-writer'
import { readEvidence } from '../evidence'
import type { AnswerInput } from '../stream-parts'
import { createClaimVerifier } from '../verify-claims'
import type { DraftKeys } from './to-draft-keys'

/** A provider may change a model behind its name: after this a draft is written anew. */
export const draftLifeMs = 7 * 86_400_000

/** A draft to use, and whether it was written for the very same prompt. */
export type FoundDraft = { readonly draft: KeptDraft; readonly isExact: boolean }

/**
 * A draft that was written before and may be used for this reader now. One of the same prompt may be: the reader's own search has just found
 * the passages that are in it. One of another wording only when every document that its model was given is open to this reader, is current
 * and is among those asked, and when the passages found now carry each of its sentences.
 */
export async function findDraft(
  runtime: Runtime,
  scope: Scope,
  input: AnswerInput,
  { keys, passages }: { keys: DraftKeys; passages: readonly Passage[] },
): Promise<FoundDraft | null> {
  const since = new Date(runtime.now().getTime() - draftLifeMs)
  const wordingKey = input.cache === 'reworded' ? keys.wording : null
  const kept = await findDrafts(runtime.db, scope, { promptKey: keys.prompt, wordingKey, since })
  const exact = kept.find((draft) => draft.promptKey === keys.prompt)
  if (exact) return { draft: exact, isExact: true }
  for (const draft of kept) {
    if (carriesAll(draft.text, passages, input) && (await sourcesStand(runtime, scope, input, draft))) {
      return { draft, isExact: false }
    }
  }
  return null
}

function carriesAll(text: string, passages: readonly Passage[], { expansions = [] }: AnswerInput): boolean {
  const alike = createSameWordsReader(expansions.filter((one) => one.applied))
  const writer = createFootnoteWriter({
    verify: createClaimVerifier(passages, () => passages.map((passage) => readEvidence(passage, alike))),
    register: createCitationRegister(passages),
    passageTexts: passages.map((passage) => passage.text),
  })
  writer.push(text)
  writer.flush()
  return writer.claims.length > 0 && writer.claims.every((claim) => claim.verdict !== 'unsupported')
}

async function sourcesStand(
  runtime: Runtime,
  scope: Scope,
  { collectionIds, filters }: AnswerInput,
  { sources }: KeptDraft,
): Promise<boolean> {
  const standing = await listStandingRevisions(runtime.db, scope, {
    documentIds: [...new Set(sources.map((source) => source.documentId))],
    collectionIds,
    ...(filters && { filters }),
    today: utcDay(runtime.now()),
  })
  return sources.every((source) => standing.get(source.documentId) === source.revisionId)
}
