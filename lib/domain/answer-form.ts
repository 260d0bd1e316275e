import { z } from 'zod'

/** The forms that an answer can be asked for in; prose is none of them. */
export const formKinds = ['table', 'steps', 'list', 'comparison', 'fact'] as const
/** Valid at once, valid after its one repair, given up for prose, taken from the cache, where it was valid before, or from a document that has it so. */
export const formOutcomes = ['first', 'repaired', 'prose', 'cached', 'quoted'] as const

/** The form that a question called for and what became of it. The words stand in the answer's text, as Markdown. */
export const answerFormSchema = z.object({ kind: z.enum(formKinds), outcome: z.enum(formOutcomes) })

export type FormKind = (typeof formKinds)[number]
export type AnswerForm = z.infer<typeof answerFormSchema>
