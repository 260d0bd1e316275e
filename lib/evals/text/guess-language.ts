const functionWords = {
  en: 'the of and to in is are for that with on as be by this it from at or an was were which must may not have has you your who what when how do does can will within before after than their they no each per'.split(
    ' ',
  ),
  de: 'der die das und in zu den von mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum haben nur oder aber vor zur bis mehr durch man sein wurde wenn können müssen vom beim muss darf'.split(
    ' ',
  ),
  fr: 'le la les des du de et en un une est que qui dans pour pas sur au aux avec par plus ce se son sa ses ne ou il elle sont cette être peut doit avant après sans chaque quel quelle combien où quand comment jamais personne'.split(
    ' ',
  ),
  es: 'el la los las de del y en un una es que para por con no se su sus al lo como más pero o este esta son puede debe antes después sin cada qué cuál cuánto cuántos cuánta cuándo dónde quién cómo nadie solo hasta'.split(
    ' ',
  ),
  it: 'il lo la i gli le di del della dei delle e in un una è che per con non si su al alla come più ma o questo questa sono può deve prima dopo senza ogni quale quanto quanti quando dove chi nel nella dal dalla dalle entro'.split(
    ' ',
  ),
} as const

export type Language = keyof typeof functionWords

/** Fewer function words than this say nothing: a table row or a number has no language. */
const fewest = 3

/** The language of a text by its function words; null when there are too few, or as many of one as of the other. */
export function guessLanguage(text: string): Language | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const counts = (Object.keys(functionWords) as Language[]).map((language) => {
    const known = new Set<string>(functionWords[language])
    return { language, count: words.filter((word) => known.has(word)).length }
  })
  const [best, second] = counts.toSorted((a, b) => b.count - a.count)
  if (!best || best.count < fewest || best.count === second?.count) return null
  return best.language
}
