const summary =
  /\b(?:summar(?:y|ies|i[sz]e[ds]?|i[sz]ing)|tl;?\s?dr|overview|key points|main points|gist|zusammenfass\w*|zusammengefasst|überblick|kernaussagen|worum geht|fass\w*\s.*\bzusammen)(?![\p{L}])/iu
const about = /^\s*what(?:'s|’s| is| does)\s(?:this|that|the|it)\b.{0,30}\b(?:about|say)\s*\??\s*$/i

/** Words of a question for a summary that name nothing in the document. */
const plain = new Set(
  `a about an all and as at be brief briefly bullet bullets can could attached attachment attachments document do does doc down few file five for from give gist give get
  here i in is it key kurz kurze kurzer le list main make me most of on one out overview page paper pdf please point points policy report short
  sentence sentences seven some sum summaries summarise summarised summarize summarized summary ten text that the them these things this three tl dr tldr to up us
  want we what whats with would you your anhang angehängte angehängten bitte das dem den der des die dieses dieser dokument ein eine einen er es fasse fass gib geht in mir
  punkte stichpunkten um und von worum zusammen zusammenfassen zusammenfassung überblick kernaussagen text datei`.split(
    /\s+/,
  ),
)

/** Whether a question asks what a document says as a whole, and not about something in it: "Summarise this document", "Worum geht es?" */
export function wantsOverview(question: string): boolean {
  if (about.test(question)) return true
  if (!summary.test(question)) return false
  const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.every((word) => plain.has(word) || /^\d+$/.test(word))
}
