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
  fact: `The form of this answer is one value with the sentence that states it. It replaces what is said above about sentences and square brackets.
Reply with one JSON object and nothing else: {"value": "26", "unit": "weeks", "sentences": [{"text": "…", "passages": [1]}], "condition": null, "asOf": null}.
"value" is the number, amount or date that is asked for, as the passages write it; "unit" is its unit or what is counted, and empty where the value says it itself. The first of "sentences" is a whole sentence that states this value and no other of its kind; a second or third only where the answer is wrong without it. "condition" is null, or {"text": "…", "passages": [1]} with what must hold for the value, in the words of the passages; "asOf" is null, or the same with the day from which or on which the passages say it holds. If the answer is not one value, or depends on something that the question does not say, leave "value" and "unit" empty and answer in "sentences" alone. ${common.replace('the list', '"sentences"')}`,
}
