/** How a reply that asks back begins. */
export const whichReply = 'WHICH'

const when = `If the question leaves open which one it means (which product, office, contract, year or the like), and the passages answer it differently for more than three of them, do not choose one and do not tell them all: ask back.`

/** What stands behind the answer prompt where a model may ask what is meant; first version. The text never changes once it was released. */
export const askV1 = {
  prose: `${when}
Then reply with one line and nothing else: ${whichReply}, what tells them apart, a colon, and their names exactly as the passages write them, each with the number of its passage, with | between them. Like this: ${whichReply} edition: Pocket [1] | Desk [1] | Wall [3] | Travel [4]. Otherwise answer as told above.`,
  form: `${when}
Then leave the list empty and set "which" to {"of": "…", "names": [{"text": "…", "passages": [1]}]}: "of" is what tells them apart, such as "edition"; "names" are their names exactly as the passages write them. Otherwise "which" is null.`,
}
