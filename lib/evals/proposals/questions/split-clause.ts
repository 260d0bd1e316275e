/** A statement by its verb: "The allowance | is | 45 euros a day". `rest` begins with the verb in its plain form where `auxiliary` is one of "do". */
export type Clause = {
  readonly subject: string
  readonly auxiliary: string
  /** The verb as it stands: what a question about the subject itself keeps. */
  readonly verb: string
  readonly rest: string
  /** An opening such as "In 2019" or "For trips abroad", without its comma; empty where there is none. */
  readonly adverbial: string
}

const auxiliaries = 'is|are|was|were|must|can|may|should|will|shall|could'
/** Without those that are nouns as often: "the last request counts" has one verb. */
const present =
  'cost|take|open|close|begin|start|end|expire|apply|receive|get|earn|pay|contain|hold|cover|include|require|weigh|need|allow|provide|offer|reimburse|employ|operate|own|produce|serve|meet|run|leave|arrive|grant|accept|add|approve|attend|bring|buy|carry|collect|consist|deliver|depend|donate|enter|exceed|give|handle|increase|keep|make|manage|maintain|owe|publish|reach|refund|replace|reply|respond|sell|send|stay|submit|rise|fall|grow|drop|last'.split(
    '|',
  )
const past = new Map(
  (
    'began:begin won:win opened:open closed:close died:die became:become moved:move joined:join published:publish released:release received:receive ' +
    'reached:reach built:build bought:buy sold:sell started:start ended:end introduced:introduce established:establish discovered:discover founded:found ' +
    'served:serve left:leave returned:return signed:sign lost:lose earned:earn took:take held:hold created:create arrived:arrive invested:invest ' +
    'graduated:graduate married:marry produced:produce launched:launch completed:complete adopted:adopt paid:pay ' +
    'appointed:appoint approved:approve arrested:arrest attacked:attack attended:attend awarded:award captured:capture carried:carry commissioned:commission conquered:conquer decided:decide ' +
    'declared:declare defeated:defeat delivered:deliver designed:design destroyed:destroy developed:develop elected:elect employed:employ ended:end entered:enter expanded:expand formed:form gained:gain ' +
    'gave:give got:get grew:grow had:have increased:increase killed:kill landed:land led:lead made:make merged:merge named:name obtained:obtain occupied:occupy occurred:occur ordered:order organized:organize ' +
    'passed:pass performed:perform played:play purchased:purchase raised:raise ran:run recorded:record reduced:reduce rejected:reject replaced:replace reported:report required:require resigned:resign ruled:rule ' +
    'sank:sink sent:send spent:spend spread:spread stated:state stopped:stop succeeded:succeed surrendered:surrender taught:teach visited:visit voted:vote went:go wrote:write'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)
const thirdPerson = new Map(present.map((verb) => [inThirdPerson(verb), verb]))
const verbs = [...thirdPerson.keys(), ...present, ...past.keys()].join('|')

const anyVerb = new RegExp(`\\s(${auxiliaries}|${verbs})(?=\\s)`, 'gu')
const leading =
  /^((?:In|On|At|By|From|After|Before|During|Since|Until|For|Under|Within|Outside|With|Without)\s[^,;:]{2,48}?)(?:,\s|\s(?=(?:the|an?|all|every|each)\s))(.+)$/u
/** What makes of the words before a verb more than the name of a thing. */
const notSubject =
  /[,;:()"“”–—]|\s-\s|\b(?:who|which|that|when|where|if|because|while|although|as|not|only|also|often|usually|or|but|once|since|there|due|otherwise|what|how|to|than|have|has|had|be|been|do|does|did)\b/iu
/** A subject does not end so: what was taken for a verb is a noun. */
const unfinished =
  /\b(?:the|an?|all|every|each|any|no|of|for|in|on|at|by|to|with|from|and|per|about|after|before|under|over|within|its|their|your|our)$/iu
const plural = /(?:(?<![su])s|\bpeople|\bstaff|\bchildren|\bmen|\bwomen)$/iu
const isAuxiliary = new RegExp(`^(?:${auxiliaries})$`)
const opening = /^[\p{Lu}\d]|^(?:the|an?|all|every|each)\b/u
const mostSubjectWords = 9

/** Takes a plain statement apart. @returns null where its shape is another: several clauses, lists, verbs that are not known */
export function splitClause(sentence: string): Clause | null {
  const [, adverbial = '', main = sentence] = leading.exec(sentence) ?? []
  for (const match of main.matchAll(anyVerb)) {
    const [subject, verb = ''] = [main.slice(0, match.index), match[1]]
    const rest = main.slice(match.index + match[0].length + 1).replace(/[.]$/, '')
    if (notSubject.test(subject.replace(/^up to /i, '')) || subject.split(' ').length > mostSubjectWords) return null
    if (unfinished.test(subject)) continue
    const form = formOf(verb, subject)
    // What agrees with no subject is a noun, as "limit" in "the cost limit".
    if (form && !/[;:"“”]|\s[–—-]\s/u.test(rest) && opening.test(subject))
      return { subject, verb, adverbial, ...form, rest: [form.base, rest].filter(Boolean).join(' ') }
  }
  return null
}

function formOf(verb: string, subject: string): { auxiliary: string; base: string } | null {
  if (isAuxiliary.test(verb)) return { auxiliary: verb, base: '' }
  const didBase = past.get(verb)
  if (didBase) return { auxiliary: 'did', base: didBase }
  const base = thirdPerson.get(verb)
  if (plural.test(subject) === (base !== undefined)) return null
  return { auxiliary: base ? 'does' : 'do', base: base ?? verb }
}

function inThirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`
}
