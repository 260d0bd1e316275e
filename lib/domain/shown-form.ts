import type { AnswerForm, FormKind } from './answer-form'

/** The form that the text has; null for prose, also where a form was given up. Apart from its schema, which the chat page is not to load. */
export const shownForm = (form: AnswerForm | null | undefined): FormKind | null =>
  form && form.outcome !== 'prose' ? form.kind : null
