import type { Db } from '@/db/client'
import { ask } from '@/lib/answer/testing/ask'
import { scopeInConversation } from '@/lib/auth/require-scope'
import type { Scope } from '@/lib/domain/scope'
import { contract, makeOffice, secret } from './make-office'

export const question = `What is the notice period of the ${secret} contract?`
/** Asked beside the file and nowhere else. */
export const onlyInside = 'How much is the total quarterly price?'

/** A file that a member attached and asked about, and everyone who must not find it: that member in another conversation and outside of any among them. */
export async function makeSecretFile(db: Db) {
  const office = await makeOffice(db)
  const { owner, admin, reviewer, member, foreign, begin, attachAndRead, runtime } = office
  const conversationId = await begin()
  const elsewhere = await begin()
  const { documentId, revisionId } = await attachAndRead(conversationId, `${secret}.md`, contract)
  const { answerId } = await ask(runtime, owner, { question, conversationId })
  await ask(runtime, owner, { question: onlyInside, conversationId })
  const strangers: [who: string, scope: Scope][] = [
    ['its owner, outside', owner],
    ['its owner, in another conversation', scopeInConversation(owner, elsewhere)],
    ['another member', member],
    ['another member who names the conversation', scopeInConversation(member, conversationId)],
    ['a reviewer', reviewer],
    ['an admin', admin],
    ['an admin who names the conversation', scopeInConversation(admin, conversationId)],
    ['the admin of another workspace', scopeInConversation(foreign, conversationId)],
    ['a key of another member', { ...scopeInConversation(member, conversationId), apiKeyId: 'key_1' }],
  ]
  return { ...office, conversationId, elsewhere, documentId, revisionId, answerId, strangers }
}

export type SecretFile = Awaited<ReturnType<typeof makeSecretFile>>
