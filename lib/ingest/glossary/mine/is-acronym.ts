const shape = /^[\p{L}\p{N}][\p{L}\p{N}&./-]{1,9}$/u
const roman = /^(?:M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))$/

/** Two to ten signs with at least two capitals: "PTO", "R&D", "mRNA". Numerals are none. */
export function isAcronym(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  return shape.test(text) && capitals >= 2 && !roman.test(text)
}
