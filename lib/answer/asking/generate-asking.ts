import type { Models } from '@/lib/models/ports'
import type { BuiltPrompt } from '@/lib/prompts/build-prompt'
import { whichReply } from '@/lib/prompts/templates/ask-v1'
import { generateDraft, type DraftPart } from '../generate-draft'
import { joinEnds } from '../parts/join-ends'
import type { AnswerInput } from '../stream-parts'
import { parseWhich, readWhich } from './read-which'
import { withAsking } from './with-asking'

type Model = Awaited<ReturnType<Models['chatModel']>>

/**
 * A draft in prose by a hosted model that may ask what is meant instead. What it asks is held back until it is whole; where the documents have
 * fewer than two of its choices the model is asked once more, for an answer. Both calls are in `end`.
 * @throws the FootnoteError of the model port
 */
export async function* generateAsking(
  model: Model,
  input: AnswerInput,
  prompt: BuiltPrompt,
  question: string,
): AsyncGenerator<DraftPart> {
  let held = ''
  let isOpen = false
  for await (const part of generateDraft(model, input, withAsking(prompt), question, { asksBack: true })) {
    if (part.type === 'text' && !isOpen) {
      held += part.delta
      if (mayBecomeWhich(held)) continue
      isOpen = true
      yield { type: 'text', delta: held }
      continue
    }
    if (part.type !== 'end' || isOpen || held === '' || part.stopped) {
      yield part
      continue
    }
    if (!held.trimStart().startsWith(whichReply)) {
      yield { type: 'text', delta: held }
      yield part
      continue
    }
    const which = parseWhich(held)
    const readings = which && readWhich(which, prompt.passages)
    if (readings) yield { ...part, refusal: 'no_evidence', readings }
    else
      for await (const again of generateDraft(model, input, prompt, question))
        yield again.type === 'end' ? { ...joinEnds(part, again), refusal: again.refusal } : again
  }
}

/** What begins as a question back is never shown as an answer. */
const mayBecomeWhich = (text: string): boolean => {
  const begun = text.trimStart()
  return whichReply.startsWith(begun) || begun.startsWith(whichReply)
}
