/** What somebody says who asks nothing of the documents. */
export type SmallTalk = 'greeting' | 'thanks' | 'farewell' | 'about'

const whole = (words: string): RegExp => new RegExp(String.raw`^(?:${words})$`, 'iu')

const says: readonly (readonly [SmallTalk, RegExp])[] = [
  [
    'greeting',
    whole(
      '(?:hi|hello|hey|hiya|howdy|greetings)(?: (?:there|again|everyone|all))?|good (?:morning|afternoon|evening|day)|(?:hi |hello |hey )?how are you(?: (?:doing|today))?|hallo|moin|servus|grüß gott|guten (?:tag|morgen|abend)|bonjour|bonsoir|salut|hola|buen[oa]s (?:días|tardes|noches)|ciao|buongiorno|buonasera|salve',
    ),
  ],
  [
    'thanks',
    whole(
      '(?:ok(?:ay)? |great |perfect |many )?(?:thanks|thank you|thx|ty|cheers)(?: (?:a lot|so much|very much|again))?|ok(?:ay)?|great|perfect|cool|nice|got it|danke(?: (?:schön|sehr))?|vielen dank|merci(?: beaucoup)?|(?:muchas )?gracias|grazie(?: mille)?',
    ),
  ],
  [
    'farewell',
    whole(
      '(?:good ?)?bye(?: bye)?|see you(?: (?:later|soon|tomorrow))?|good night|tschüss|auf wiedersehen|au revoir|adiós|arrivederci',
    ),
  ],
  [
    'about',
    whole(
      'help|who are you|what are you|are you (?:a |an )?(?:bot|robot|human|ai|person|chatgpt)|what can (?:you do|i ask)(?: you)?|what do you do|how do you work|what is footnote|wer bist du|was kannst du|qui es-tu|quién eres|chi sei',
    ),
  ],
]

/** Longer than this, something is asked besides. */
const longest = 40

/** Only where the whole question is nothing else: "Thanks, and how long is the warranty?" asks. */
export function readSmallTalk(question: string): SmallTalk | null {
  const words = question
    .replace(/[^\p{L}\p{N}'-]+/gu, ' ')
    .replace(/(?<!\bis) footnote\s*$/iu, '')
    .trim()
  if (words === '' || words.length > longest) return null
  return says.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/** Of an answer as a browser has it. */
export const isSmallTalk = (answer: {
  readonly question: string
  readonly refusal: { readonly reason: string } | null
}): boolean => answer.refusal?.reason === 'off_topic' && readSmallTalk(answer.question) !== null
