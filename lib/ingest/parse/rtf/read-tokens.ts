export type RtfToken =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'word'; readonly name: string; readonly value: number | null }
  | { readonly type: 'byte'; readonly value: number }

const pattern = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n])/g

/** Groups, control words and bytes of an RTF file (given as Latin-1 text), in order. Binary data after `\bin` is stepped over. */
export function* readTokens(source: string): Generator<RtfToken> {
  const scanner = new RegExp(pattern)
  for (let match = scanner.exec(source); match; match = scanner.exec(source)) {
    const [, name, value, hex, symbol, brace, character] = match
    if (name === 'bin') scanner.lastIndex += Math.max(0, Number(value ?? 0))
    else if (name !== undefined) yield { type: 'word', name, value: value === undefined ? null : Number(value) }
    else if (hex !== undefined) yield { type: 'byte', value: Number.parseInt(hex, 16) }
    else if (symbol !== undefined) yield { type: 'word', name: symbol, value: null }
    else if (brace !== undefined) yield { type: brace === '{' ? 'open' : 'close' }
    else if (character !== undefined) yield { type: 'byte', value: character.charCodeAt(0) & 0xff }
  }
}
