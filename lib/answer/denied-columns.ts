import type { Cell } from '@/lib/domain/text/read-cells'
import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'

const no = /^(?:no|none|nein|nicht|false|✗)$/i

/** Stems of the columns to which a row says no: "Canteen: no; Parking: yes" denies the canteen and nothing else. */
export function deniedColumns(cells: readonly Cell[]): ReadonlySet<string> {
  const names = cells.filter((cell) => no.test(cell.value)).flatMap((cell) => tokenizeWords(cell.name))
  return new Set(names.map((word) => word.stem).filter((stem) => !isStopWord(stem)))
}

/** The row's text without the cells that are only a yes or no. */
export function withoutReplies(cells: readonly Cell[]): string {
  return cells
    .filter((cell) => !no.test(cell.value))
    .map((cell) => `${cell.name}: ${cell.value}`)
    .join('; ')
}
