import { carriedScale, type CarriedScale } from '@/lib/answer/explain/carried-scale'
import { estimateCarried } from '@/lib/answer/explain/estimate-carried'
import { seededRandom } from '@/lib/evals/statistics/seeded-random'
import type { Bench, BenchContext } from './bench'
import { fitScale, type Measured } from './carried/fit-scale'
import { articleOf, makeClaims, questionKinds } from './carried/make-claims'
import { checkClaims, type CheckedClaim } from './carried/measure-claims'
import { loadReportedQuestions } from './reported-questions'
import { loadRetrievalSet } from './retrieval-sets'
import { partOf } from './split-queries'
import { percentile, round } from './statistics'

type Part = 'tune' | 'report'
const all = 1_000_000

/**
 * The share that "show me why" names: how many sentences were carried among those that the check supported alike. Fitted on articles of SQuAD2, reported on
 * others; half of the sentences are carried, half of them made from sentences and half from questions that people wrote.
 */
export const carriedBench: Bench = {
  name: 'carried',
  summary: 'the share of "show me why" fitted on tuning articles of SQuAD2 and held against the others, in process',
  async run(context) {
    const { corpus } = await loadRetrievalSet(context.data, 'squad2')
    const tuned = await loadReportedQuestions(context.data, all, 'tune')
    const reported = await loadReportedQuestions(context.data, all, 'report')
    const [tunedQuestions, reportedQuestions] = [tuned, reported].map((one) => [...one.answerable, ...one.nearMiss])
    const articlesOf = (some: typeof tunedQuestions): Set<string> =>
      new Set(some?.map(({ gold, near_miss: near }) => articleOf(gold[0] ?? near ?? '')))
    const fixed = { tune: articlesOf(tunedQuestions), report: articlesOf(reportedQuestions) }
    const partOfArticle = (article: string): Part =>
      fixed.tune.has(article) ? 'tune' : fixed.report.has(article) ? 'report' : partOf(article)

    const claims = makeClaims(corpus, [...(tunedQuestions ?? []), ...(reportedQuestions ?? [])])
    const checked = checkClaims(claims, (done) => context.note(`${done}/${claims.length}`))
    const ofPart = (part: Part): Measured[] => weigh(checked.filter(({ article }) => partOfArticle(article) === part))
    const [tune, report] = [ofPart('tune'), ofPart('report')]
    const fitted = fitScale(tune)
    context.note(`fitted: ${JSON.stringify(fitted)}`)
    describe(context, 'tune', tune, carriedScale)
    describe(context, 'report', report, carriedScale)
    for (const part of ['tune', 'report'] as const)
      countVerdicts(
        context,
        part,
        checked.filter(({ article }) => partOfArticle(article) === part),
      )
  },
}

const sourceOf = ({ kind }: CheckedClaim): string =>
  (questionKinds as readonly string[]).includes(kind) ? 'question' : 'sentence'

/** Every source and label counts a quarter, over all that is no quote; of those the supported ones. */
function weigh(claims: readonly CheckedClaim[]): Measured[] {
  const groupOf = (claim: CheckedClaim): string => `${sourceOf(claim)} ${claim.isCarried}`
  const open = claims.filter(({ verdict }) => verdict !== 'quote')
  const sizes = new Map<string, number>()
  for (const claim of open) sizes.set(groupOf(claim), (sizes.get(groupOf(claim)) ?? 0) + 1)
  return open.flatMap((claim) =>
    claim.signals
      ? [{ signals: claim.signals, isCarried: claim.isCarried, weight: 1 / (sizes.get(groupOf(claim)) ?? 1) }]
      : [],
  )
}

function describe({ print }: BenchContext, part: Part, measured: readonly Measured[], scale: CarriedScale): void {
  const said = measured.map((one) => ({ ...one, share: estimateCarried(one.signals, scale) }))
  const total = said.reduce((sum, { weight }) => sum + weight, 0)
  const brier =
    said.reduce((sum, { share, isCarried, weight }) => sum + weight * (share - Number(isCarried)) ** 2, 0) / total
  const base = carriedShare(said)
  const levels = scale.levels.map(({ share }) => {
    const own = said.filter((one) => one.share === share)
    const weight = own.reduce((sum, one) => sum + one.weight, 0)
    return { share, own, weight, actual: carriedShare(own) }
  })
  const error = levels.reduce((sum, { share, actual, weight }) => sum + (weight * Math.abs(share - actual)) / total, 0)
  for (const { share, own, weight, actual } of levels)
    print({
      figure: `carried.${part}.said-${Math.round(share * 100)}`,
      value: round(actual, 3),
      unit: 'share carried',
      n: own.length,
      ci: resample(own),
      target: `holds ${share}`,
      detail: { ofSupported: round(weight / total, 3) },
    })
  print({
    figure: `carried.${part}.brier`,
    value: round(brier),
    unit: 'squared error',
    n: said.length,
    target: `< ${round(base * (1 - base))}`,
    detail: { withoutSignals: round(base * (1 - base)) },
  })
  print({
    figure: `carried.${part}.calibration-error`,
    value: round(error),
    unit: 'share',
    n: said.length,
    target: '<= 0.05',
  })
}

function carriedShare(some: readonly Measured[]): number {
  const total = some.reduce((sum, { weight }) => sum + weight, 0)
  return (
    some.reduce((sum, { isCarried, weight }) => sum + (isCarried ? weight : 0), 0) / Math.max(total, Number.MIN_VALUE)
  )
}

function resample(some: readonly Measured[]): [number, number] {
  const random = seededRandom(some.length)
  const shares = Array.from({ length: 1000 }, () =>
    carriedShare(some.map(() => some[Math.floor(random() * some.length)]).filter((one) => one !== undefined)),
  )
  return [round(percentile(shares, 0.025), 3), round(percentile(shares, 0.975), 3)]
}

/** What the check itself says of each kind, which no share changes. */
function countVerdicts({ print }: BenchContext, part: Part, checked: readonly CheckedClaim[]): void {
  for (const kind of new Set(checked.map((one) => one.kind))) {
    const own = checked.filter((one) => one.kind === kind)
    const shown = own.filter(({ verdict }) => verdict !== 'unsupported').length
    print({
      figure: `carried.${part}.shown-as-carried.${kind}`,
      value: round(shown / own.length, 3),
      unit: 'share',
      n: own.length,
      detail: { isCarried: own[0]?.isCarried ?? false },
    })
  }
}
