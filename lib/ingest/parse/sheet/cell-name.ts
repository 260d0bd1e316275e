/** Row and column, counted from 0, of `BC12`; null when it is none. */
export function readCellName(name: string): { x: number; y: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(name)
  if (!match?.[1] || !match[2]) return null
  const x = Array.from(match[1].toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { x, y: Number(match[2]) - 1 }
}
