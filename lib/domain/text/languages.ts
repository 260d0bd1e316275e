/** The languages that passages are stemmed in: ISO 639-1, and the name of the database's text configuration. */
export const textConfigs = {
  en: 'english',
  de: 'german',
  fr: 'french',
  es: 'spanish',
  it: 'italian',
  pt: 'portuguese',
  nl: 'dutch',
  da: 'danish',
  no: 'norwegian',
  sv: 'swedish',
  fi: 'finnish',
  hu: 'hungarian',
  ro: 'romanian',
  ru: 'russian',
  tr: 'turkish',
} as const

export type Language = keyof typeof textConfigs
/** `simple` stems nothing: for words of Japanese, Chinese and Thai. */
export type TextConfig = (typeof textConfigs)[Language] | 'simple'

export const languages = Object.keys(textConfigs) as Language[]
