import { stemWord } from './stem-word'

const words =
  "a about above after again all also am an and any are as at be because been before being below between both but by can could did do does doing done down during each few for from further get gets given go goes had has have having he her here hers him his how i if in into is it its itself just let like long made make many may me might more most much must my no nor not of off on once one only or other our ours out over own please per said same she should show so some such tell than that the their theirs them then there these they this those through to too under until up upon us use used very was we were what when where whether which while who whom whose why will with within without would yes you your yours it's what's who's i'm don't does doesn't can't"

const stops = new Set(words.split(' ').flatMap((word) => [word, stemWord(word)]))

/** True for words that carry grammar and no subject. Takes a stem or a lower-case word. */
export function isStopWord(word: string): boolean {
  return stops.has(word)
}
