export type DiffPart = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** Beyond this many words a table of all pairs is too large for a page; the texts are then shown as one removed and one added. */
const mostWords = 1_500

/** The longest common subsequence of two texts, word by word; spaces stay with the word before them. */
export function diffWords(before: string, after: string): DiffPart[] {
  const [old, now] = [split(before), split(after)]
  if (old.length > mostWords || now.length > mostWords) {
    return join([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ])
  }
  const lengths = commonLengths(old, now)
  const parts: DiffPart[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]]
    if (was !== undefined && is !== undefined && was.trim() === is.trim()) {
      parts.push({ kind: 'same', text: is })
      i += 1
      j += 1
    } else if (is === undefined || (was !== undefined && lengthAt(lengths, i + 1, j) >= lengthAt(lengths, i, j + 1))) {
      parts.push({ kind: 'removed', text: was ?? '' })
      i += 1
    } else {
      parts.push({ kind: 'added', text: is })
      j += 1
    }
  }
  return join(parts)
}

const split = (text: string): string[] => text.match(/\S+\s*/g) ?? []
const lengthAt = (lengths: readonly Uint16Array[], i: number, j: number): number => lengths[i]?.[j] ?? 0

/** `[i][j]`: words that the texts have in common from word i and word j on. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1))
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const row = lengths[i]
      if (!row) continue
      row[j] =
        old[i]?.trim() === now[j]?.trim()
          ? lengthAt(lengths, i + 1, j + 1) + 1
          : Math.max(lengthAt(lengths, i + 1, j), lengthAt(lengths, i, j + 1))
    }
  }
  return lengths
}

function join(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (part.text === '') continue
    if (last?.kind === part.kind) joined[joined.length - 1] = { kind: part.kind, text: last.text + part.text }
    else joined.push(part)
  }
  return joined
}
