import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

type Rgb = readonly [number, number, number]

/** OKLCH to linear sRGB (Björn Ottosson, 2020), clipped to the gamut as a screen would. */
function toLinear(lightness: number, chroma: number, hue: number): Rgb {
  const angle = (hue * Math.PI) / 180
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const rgb = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => Math.min(1, Math.max(0, value)))
  return [red, green, blue]
}

function contrast(one: Rgb, other: Rgb): number {
  const luminance = ([red, green, blue]: Rgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const css = readFileSync(fileURLToPath(new URL('../../app/globals.css', import.meta.url)), 'utf8')
const token = /--([a-z-]+): light-dark\(oklch\(([\d.]+) ([\d.]+) ([\d.]+)\), oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)\);/g
const tokens = new Map(
  [...css.matchAll(token)].map(([, name = '', ...numbers]) => {
    const [l1 = 0, c1 = 0, h1 = 0, l2 = 0, c2 = 0, h2 = 0] = numbers.map(Number)
    return [name, { light: toLinear(l1, c1, h1), dark: toLinear(l2, c2, h2) }]
  }),
)

function pair(theme: 'light' | 'dark', text: string, ground: string): number {
  const [one, other] = [tokens.get(text), tokens.get(ground)]
  if (!one || !other) throw new Error(`no token ${one ? ground : text}`)
  return contrast(one[theme], other[theme])
}

const grounds = ['paper', 'surface', 'sunken', 'hover']
const texts = [
  ...grounds.flatMap((ground) => ['ink', 'muted', 'faint', 'accent', 'danger', 'warn'].map((text) => [text, ground])),
  ['accent', 'accent-soft'],
  ['danger', 'danger-soft'],
  ['warn', 'warn-soft'],
  ['ink', 'mark'],
  ['ink', 'accent-soft'],
  ['ink', 'danger-soft'],
  ['ink', 'warn-soft'],
  ['muted', 'warn-soft'],
  ['muted', 'danger-soft'],
  ['muted', 'accent-soft'],
  ['on-ink', 'ink'],
  ['on-accent', 'accent'],
  ['on-danger', 'danger'],
]

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(texts)('%s is readable on %s (WCAG AA, 4.5)', (text = '', ground = '') => {
    expect(pair(theme, text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(grounds)('the edge of a control stands out from %s (3)', (ground) => {
    expect(pair(theme, 'line-strong', ground)).toBeGreaterThanOrEqual(3)
  })
})
