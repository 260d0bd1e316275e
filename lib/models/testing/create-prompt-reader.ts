import { createScriptedModel, type ScriptedModel } from './create-scripted-model'
import { promptText } from './prompt-text'
import { wordsOf } from './words-of'

/**
 * A hosted model that does as its prompt says: asked for footnotes it repeats the fact that shares most words with the question, with one;
 * otherwise it talks, as a model does that was never told to keep to the passages.
 */
export function createPromptReader(facts: readonly string[]): ScriptedModel {
  return createScriptedModel(
    (_, call) => {
      const system = promptText(call.prompt, 'system')
      if (!system.includes('square brackets'))
        return 'That depends on your manager, who will gladly help. Most colleagues simply try it and see what happens.'
      const question = promptText(call.prompt, 'user').split('Question:').at(-1) ?? ''
      const asked = new Set(wordsOf(question))
      const shared = (fact: string): number => wordsOf(fact).filter((word) => asked.has(word)).length
      const [best = 'NO_ANSWER'] = facts.toSorted((a, b) => shared(b) - shared(a))
      return shared(best) === 0 ? 'NO_ANSWER' : best.replace(/\.$/, ' [1].')
    },
    { id: 'prompt-reader' },
  )
}
