const onset =
  '(?:[bcdfghjklmnpqrstvwxyz]|bl|br|ch|cl|cr|dr|fl|fr|gl|gr|kn|pl|pr|qu|sc|sch|sh|sk|sl|sm|sn|sp|spr|st|str|sw|th|tr|tw|wh|wr)?'
const coda =
  '(?:[bcdfgklmnprstxz]|ch|ck|ct|ds|ff|ft|ld|lf|lk|ll|lm|lp|ls|lt|mp|ms|nd|ng|nk|ns|nt|ps|pt|rb|rd|rk|rm|rn|rp|rs|rt|sh|sk|sp|ss|st|th|ts)?'
const syllables = new RegExp(`^(?:${onset}[aeiouy]{1,2}${coda})+e?$`)

/**
 * Whether a run of letters can be said like a word: "pet", "care", "sla" can, "pto", "kpi" and "gdpr" cannot. An acronym that can be a word is
 * known by its capitals alone.
 */
export const isWordlike = (text: string): boolean => syllables.test(text.toLowerCase())
