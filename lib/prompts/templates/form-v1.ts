import type { FormKind } from '@/lib/domain/answer-form'

const common = `Each "text" is what the passages say, as briefly as it can be said whole, without Markdown and without numbers in square brackets; "passages" holds the numbers of the passages that say it. If the passages do not answer the question, leave the list empty.`

/** What stands behind the answer prompt when an answer has a form; first version. The text never changes once it was released. */
export const formV1: Readonly<Record<FormKind, string>> = {
  table: `The form of this answer is a table. It replaces what is said above about sentences and square brackets.
Reply with one JSON object and nothing else: {"columns": ["…", "…"], "rows": [[{"text": "…", "passages": [1]}, {"text": "…", "passages": [1]}]]}.
Two to eight columns; the first names what the row is about, one row for each thing; one cell for each column. What the passages do not say is a cell with the text "–" and no passages. Name columns with the passages' own words. ${common.replace('the list', '"rows"')}`,
  comparison: `The form of this answer is a comparison as a table. It replaces what is said above about sentences and square brackets.
Reply with one JSON object and nothing else: {"columns": ["…", "…", "…"], "rows": [[{"text": "…", "passages": [1]}, {"text": "…", "passages": [1]}, {"text": "…", "passages": [2]}]]}.
Two to eight columns: the first names the point that is compared, each further one is one of the things compared, by its own name. One row for each point on which the passages say something of them; those that differ come first. One cell for each column. What the passages do not say is a cell with the text "–" and no passages. ${common.replace('the list', '"rows"')}`,
  steps: `The form of this answer is steps in their order. It replaces what is said above about sentences and square brackets.
Reply with one JSON object and nothing else: {"items": [{"text": "…", "passages": [1]}]}.
One thing to do in each item, a whole sentence. ${common.replace('the list', '"items"')}`,
  list: `The form of this answer is a list. It replaces what is said above about sentences and square brackets.
Reply with one JSON object and nothing else: {"items": [{"text": "…", "passages": [1]}]}.
One thing in each item. ${common.replace('the list', '"items"')}`,
}
