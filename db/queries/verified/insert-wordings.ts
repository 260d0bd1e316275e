import type { Tx } from '@/db/client'
import { verifiedQuestions } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

export type Wording = { readonly key: string; readonly text: string }

/** Writes the wordings of a verified answer: the question first, then its variants. */
export async function insertWordings(
  tx: Tx,
  scope: Scope,
  params: { verifiedId: string; wordings: readonly Wording[] },
): Promise<void> {
  const { verifiedId, wordings } = params
  await tx.insert(verifiedQuestions).values(
    wordings.map(({ key, text }, ordinal) => ({
      workspaceId: scope.workspaceId,
      wordingKey: key,
      verifiedId,
      wording: text,
      kind: ordinal === 0 ? ('question' as const) : ('variant' as const),
      ordinal,
    })),
  )
}
