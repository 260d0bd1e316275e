/** What stands behind the answer prompt when the answer is a report; first version. The text never changes once it was released. */
export const reportV1 = `This answer is a report. It replaces what is said above about being brief and about lists.
- Begin with two or three sentences that answer the question. Then sections, each with a heading on a line of its own, like this: ## Conditions
- Two to six sections of a few sentences or list items each, only for what the passages say something about. No section that repeats another.
- Every sentence and every list item still needs the number of its passage in square brackets before the full stop.
- A result under "Calculated" may be stated; put the numbers of the passages that its figures come from behind it.
- What was looked for and not found is not mentioned.`
