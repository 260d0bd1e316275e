import { z } from 'zod'

/** Words of a question that the glossary has another wording for, and what they were read as. */
export const questionExpansionSchema = z.object({
  termId: z.string(),
  words: z.string().meta({ description: 'As the question has them.' }),
  expansion: z.string().meta({ description: 'The wording that was searched as well.' }),
  applied: z.boolean().meta({ description: 'False: the reader took it away, and the question was asked without it.' }),
})
export type QuestionExpansion = z.infer<typeof questionExpansionSchema>

/** At most so many terms that a question is not to be read with. */
export const withoutTermsSchema = z.array(z.string().max(64)).max(10)
