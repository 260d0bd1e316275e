import type { Claim } from '@/lib/domain/answer'
import type { CitationRegister } from './cite-passages'
import { sanitizeAnswer } from './sanitize-answer'
import { checkPiece, type CheckedPiece } from './forms/check-piece'
import type { SetForm } from './forms/set-form'
import { splitClaims, stripMarkers, type DraftClaim } from './split-claims'
import type { ClaimVerifier, SupportSpan } from './verify-claims'

export type FootnoteWriter = {
  /** Takes what the model wrote; returns what can be shown now. */
  push(delta: string): string
  /** What follows is another draft, whose claims are checked against other passages. The one before must have been flushed. */
  turnTo(against: CheckedAgainst): void
  /** Words of our own, which claim nothing; returns them. */
  remark(words: string): string
  /** A whole form, each piece checked and cited by itself; returns it as Markdown. */
  place(form: SetForm): string
  /** What the model says it quotes, before or after the text that quotes it. */
  hint(span: SupportSpan): void
  /** Ends the draft, wherever it broke off; returns the rest to show. */
  flush(): string
  readonly text: string
  readonly claims: readonly Claim[]
  /** Claims that were left out, in strict mode. */
  readonly withheld: number
}

/** The passages of a draft, as its claims are checked, cited and cleaned. */
export type CheckedAgainst = {
  readonly verify: ClaimVerifier
  readonly register: CitationRegister
  readonly passageTexts: readonly string[]
}

const notesOf = (markers: readonly number[]): string =>
  markers.length === 0 ? '' : ` ${markers.map((marker) => `[${marker}]`).join('')}`

/** What may not be shown before we know what follows: a blank, a stop, a marker, a link or an image that is still open. */
const heldBack = /(?:[\s.!?…,;"'”’»)\]]|\s?\[[^\]\n]{0,200}\]?|!?\[[^\]\n]*\](?:\([^)\n]*)?|<[^>\n]*|https?:\S*)+$/u

/** Only what follows tells whether another line goes on with the sentence or is an item of its own: a list mark that is still alone does not. */
const furtherLines = /(?<=\S)\s*\n[\s\S]*$/u

/** Behind a full stop, this may still turn out to be the footnote of what is before it. */
const openMarker = /^\[[\d,;\s]*\]?\s*$/u

/**
 * Puts footnotes into a draft while it streams. Text is passed on as it comes, without the model's own markers; at the end of
 * each claim the claim is checked and its true markers are set before the full stop. So what has been shown never changes, and
 * what is shown is what is stored.
 * @param strict leaves out what no passage carries; so nothing is shown before its sentence is whole and checked
 */
export function createFootnoteWriter(first: CheckedAgainst, strict = false): FootnoteWriter {
  let { verify, register, passageTexts } = first
  let hints: SupportSpan[] = []
  const claims: Claim[] = []
  let pending = ''
  let shownOfPending = 0
  let text = ''
  let withheld = 0
  /** In strict mode what stands between two sentences waits until the second is shown: it may be the last that is. */
  let gapBefore = ''

  const show = (piece: string): string => {
    text += piece
    return piece
  }

  const close = (draft: DraftClaim): { piece: string; claim: Claim | null } => {
    const raw = sanitizeAnswer(stripMarkers(pending.slice(draft.start, draft.end)), passageTexts)
    if (!draft.isClaim) return { piece: raw, claim: null }
    const body = raw.trimEnd()
    const stop = /(?:[.!?…;,]+["'”’»)\]]*)?$/u.exec(body)?.[0] ?? ''
    const bare = body.slice(0, body.length - stop.length).trimEnd()
    const lead = Math.min(draft.bodyStart - draft.start, bare.length)
    const checked = verify({ ...draft, text: bare.slice(lead) }, hints)
    const markers = register.cite(checked.spans)
    const start = text.length - shownOfPending + lead
    const claim: Claim = {
      text: bare.slice(lead),
      start,
      end: start + bare.length - lead,
      verdict: checked.verdict,
      citations: markers,
      ...(checked.calculation && { calculation: checked.calculation }),
    }
    return { piece: bare + notesOf(markers) + stop, claim }
  }

  /** Closes the first claim of what is pending, up to the beginning of the next. */
  const settle = (draft: DraftClaim, next: number): string => {
    const lead = pending.slice(0, draft.start)
    const { piece, claim } = close({ ...draft })
    if (strict && claim?.verdict === 'unsupported') {
      withheld += 1
      pending = pending.slice(next)
      return ''
    }
    const whole = lead + piece
    if (claim) {
      const shift = gapBefore.length + lead.length
      claims.push({ ...claim, start: claim.start + shift, end: claim.end + shift })
    }
    const rest = show(gapBefore + whole.slice(shownOfPending))
    gapBefore = strict ? pending.slice(draft.end, next) : ''
    const gap = strict ? '' : show(pending.slice(draft.end, next))
    pending = pending.slice(next)
    shownOfPending = 0
    return rest + gap
  }

  const settleAll = (keepLast: boolean): string => {
    let out = ''
    for (let drafts = splitClaims(pending); drafts.length > (keepLast ? 1 : 0); drafts = splitClaims(pending)) {
      const [first, second] = drafts
      if (!first || (keepLast && openMarker.test(pending.slice(second?.start ?? 0)))) break
      out += settle(first, second?.start ?? pending.length)
    }
    return out
  }

  return {
    push(delta) {
      pending += delta
      const settled = settleAll(true)
      if (strict) return settled
      const safe = stripMarkers(pending.replace(furtherLines, '').replace(heldBack, ''))
      if (safe.length <= shownOfPending || /[[<]|https?:/i.test(safe)) return settled
      const more = show(safe.slice(shownOfPending))
      shownOfPending = safe.length
      return settled + more
    },
    turnTo(against) {
      ;({ verify, register, passageTexts } = against)
      hints = []
    },
    remark: show,
    place(form) {
      const placed = form.pieces.map((piece) => checkPiece(piece, { verify, register, passageTexts }, hints))
      const isWithheld = ({ claim, isValue }: CheckedPiece): boolean =>
        (strict || isValue) && claim?.verdict === 'unsupported'
      withheld += placed.filter((piece) => isWithheld(piece) && !piece.isValue).length
      if (!placed.some((piece) => piece.claim && !isWithheld(piece))) return ''
      const from = text.length
      show(form.open)
      for (const piece of placed) {
        const { before, claim } = piece
        if (isWithheld(piece) && form.blank === null) continue
        show(text.length === from ? before.trimStart() : before)
        const start = text.length
        show(isWithheld(piece) ? (form.blank ?? '') : piece.text + notesOf(claim?.citations ?? []) + piece.after)
        if (claim && !isWithheld(piece)) claims.push({ ...claim, start, end: start + claim.text.length })
      }
      show(form.close)
      return text.slice(from)
    },
    hint: (span) => void hints.push(span),
    flush() {
      const settled = settleAll(false)
      text = text.trimEnd()
      gapBefore = ''
      pending = ''
      return settled.trimEnd()
    },
    get text() {
      return text
    },
    claims,
    get withheld() {
      return withheld
    },
  }
}
