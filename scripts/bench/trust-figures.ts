/** A figure that says how far an answer can be stood on, and what it is to reach without a key and with a capable model. */
export type TrustFigure = {
  readonly what: string
  /** As a bench prints it. */
  readonly figure: string
  readonly local: number
  /** Null where a model has no part in it. */
  readonly hosted: number | null
  /** Default: at least. */
  readonly isMost?: true
}

export const trustFigures: readonly TrustFigure[] = [
  { what: 'SQuAD2: gold paragraph cited first', figure: 'answers.gold-cited-first', local: 0.92, hosted: 0.95 },
  { what: 'SQuAD2: a cited quote holds the answer', figure: 'answers.quote-has-answer', local: 0.85, hosted: 0.93 },
  {
    what: 'SQuAD2: sentences without support',
    figure: 'answers.unsupported-claims',
    local: 0.01,
    hosted: 0.03,
    isMost: true,
  },
  { what: 'SQuAD2: near misses refused', figure: 'answers.refused.near-miss', local: 0.35, hosted: 0.75 },
  { what: 'Questions of another corpus refused', figure: 'answers.refused.off-topic', local: 0.99, hosted: 0.99 },
  { what: 'A model that lies: F1 of marks', figure: 'lies.marked.f1', local: 0.93, hosted: 0.96 },
  {
    what: 'A model that lies: sentences shown as carried that are true',
    figure: 'lies.carried-is-true',
    local: 0.97,
    hosted: 0.97,
  },
  {
    what: 'A model that lies: footnotes at the place',
    figure: 'lies.footnote-holds-sentence',
    local: 0.97,
    hosted: 0.97,
  },
  {
    what: 'A model that lies: true sentences with a footnote',
    figure: 'lies.true-has-footnote',
    local: 0.97,
    hosted: 0.97,
  },
  {
    what: 'Verdicts after the last text, p95, ms',
    figure: 'lies.verdicts-after-last-text.p95',
    local: 300,
    hosted: 1500,
    isMost: true,
  },
  { what: 'Check a text: F1', figure: 'check-text.squad2.report.f1', local: 0.93, hosted: null },
  { what: 'nDCG@10 SQuAD2, report half', figure: 'retrieval.squad2.report.ndcg@10', local: 0.94, hosted: null },
  { what: 'nDCG@10 SciFact, report half', figure: 'retrieval.scifact.report.ndcg@10', local: 0.78, hosted: null },
  { what: 'nDCG@10 ObliQA, report half', figure: 'retrieval.obliqa.report.ndcg@10', local: 0.74, hosted: null },
  { what: 'Sample company: facts answered', figure: 'golden.facts', local: 0.85, hosted: 0.93 },
  { what: 'Sample company: forbidden said', figure: 'golden.forbidden', local: 0.01, hosted: 0.01, isMost: true },
  { what: 'Sample company: sentences with support', figure: 'golden.groundedness', local: 0.99, hosted: 0.97 },
]
