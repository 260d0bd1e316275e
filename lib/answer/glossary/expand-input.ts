import type { Scope } from '@/lib/domain/scope'
import { readWithGlossary } from '@/lib/retrieval/glossary/read-with-glossary'
import type { Runtime } from '@/lib/runtime/runtime'
import type { AnswerRecord } from '../answer-record'
import type { AnswerInput } from '../stream-parts'

/** Reads the question with the glossary, puts what it was read as into the record, and gives the input that searches for it. */
export async function expandInput(
  runtime: Runtime,
  scope: Scope,
  input: AnswerInput,
  { record, question }: { record: AnswerRecord; question: string },
): Promise<AnswerInput> {
  const expansions = await readWithGlossary(runtime, scope, { question, without: input.withoutTerms })
  record.expansions = expansions
  return expansions.length === 0 ? input : { ...input, expansions }
}
