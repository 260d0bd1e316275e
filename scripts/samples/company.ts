/** The invented firm; the words that headers, footers and page furniture repeat. `.example` can never be a real host. */
export const company = {
  name: 'Norrvane Instruments',
  site: 'www.norrvane.example',
  legal: 'Norrvane Instruments B.V., Rotterdam',
} as const
