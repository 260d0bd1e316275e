import type { DriftAnswer } from '@/lib/evals/drift/drift-answer'

/** What a change does from the window's first moment on; all parts default to nothing. */
export type Shift = {
  /** Added to each reader's share. */
  readonly refused?: number
  readonly unsupported?: number
  readonly thumbsDown?: number
  /** Times. */
  readonly slower?: number
  /** Added to the score of the best passage. */
  readonly evidence?: number
  /** Share of the questions that are about something that nobody asked about before. */
  readonly newSubject?: number
}

export type SimulatedAnswer = DriftAnswer & { readonly vector: Float32Array }

type Reader = {
  readonly userId: string
  readonly weight: number
  readonly refused: number
  readonly unsupported: number
  readonly thumbsDown: number
  readonly evidence: number
  readonly interests: readonly number[]
}

const subjects = 20
const dimension = 24
const dayMs = 86_400_000

/**
 * Readers as they are: few ask most of the questions, each on three subjects of their own and with rates of their own, and what they ask on one day
 * is much alike. That is what tests go wrong by that take answers for independent.
 */
export function makeReaders(random: () => number, count: number): Reader[] {
  const spread = (mean: number): number => (random() < 0.2 ? mean * 2.5 : mean * (0.25 + 0.75 * random()))
  return Array.from({ length: count }, (_, index) => ({
    userId: `usr_${index}`,
    weight: 1 / (1 + index) ** 0.7,
    refused: spread(0.15),
    unsupported: spread(0.06),
    thumbsDown: spread(0.03),
    evidence: 2 * normal(random),
    interests: [0, 1, 2].map(() => Math.floor(random() * subjects)),
  }))
}

type Period = { readonly from: Date; readonly to: Date; readonly answers: number }

/** The answers of a period: readers come by day, and stay with a subject for the day. */
export function drawAnswers(
  random: () => number,
  readers: readonly Reader[],
  { from, to, answers }: Period,
  shift: Shift = {},
): SimulatedAnswer[] {
  const total = readers.reduce((sum, { weight }) => sum + weight, 0)
  const days = Math.round((to.getTime() - from.getTime()) / dayMs)
  const drawn: SimulatedAnswer[] = []
  while (drawn.length < answers) {
    const reader = pick(random, readers, total)
    const subject = reader.interests[Math.floor(random() * reader.interests.length)] ?? 0
    const at = new Date(from.getTime() + Math.floor(random() * days) * dayMs + random() * dayMs * 0.99)
    // A sitting: some questions in a row, alike in subject, and a day when nothing is found is one for all of them.
    const mood = normal(random)
    const length = 1 + Math.floor(random() * 5)
    for (let i = 0; i < length && drawn.length < answers; i++)
      drawn.push(drawAnswer(random, reader, { subject, at, mood }, shift))
  }
  return drawn
}

function drawAnswer(
  random: () => number,
  reader: Reader,
  sitting: { subject: number; at: Date; mood: number },
  shift: Shift,
): SimulatedAnswer {
  const happens = (share: number): boolean => random() < Math.max(0, Math.min(1, share))
  const worse = sitting.mood > 1 ? 2 : 1
  const isRefused = happens(reader.refused * worse + (shift.refused ?? 0))
  const claims = isRefused ? 0 : 1 + Math.floor(random() * 4)
  const unsupported = Array.from({ length: claims }).filter(() =>
    happens(reader.unsupported * worse + (shift.unsupported ?? 0)),
  ).length
  const subject = happens(shift.newSubject ?? 0) ? subjects : sitting.subject
  return {
    userId: reader.userId,
    at: sitting.at,
    isRefused,
    isFailed: false,
    claims,
    unsupported,
    isRatedDown: happens(reader.thumbsDown * worse + (shift.thumbsDown ?? 0)),
    totalMs: 1_500 * Math.exp(0.5 * normal(random)) * (shift.slower ?? 1),
    evidence: 4 + reader.evidence - sitting.mood + 2 * normal(random) + (shift.evidence ?? 0),
    vector: vectorOf(random, subject),
  }
}

/** Near its subject's own direction: two questions on one subject have a cosine of about .7, on two of about 0. */
function vectorOf(random: () => number, subject: number): Float32Array {
  const vector = Float32Array.from({ length: dimension }, () => 0.13 * normal(random))
  vector[subject] = (vector[subject] ?? 0) + 1
  const norm = Math.hypot(...vector)
  return vector.map((value) => value / norm)
}

function pick(random: () => number, readers: readonly Reader[], total: number): Reader {
  let at = random() * total
  for (const reader of readers) {
    at -= reader.weight
    if (at <= 0) return reader
  }
  return readers[0] as Reader
}

/** Box and Muller 1958. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
