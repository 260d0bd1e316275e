/** What can be taken out as a table: one row per answer, rating or call of a model. */
export const exportTables = ['answers', 'ratings', 'model-calls'] as const
export type ExportTable = (typeof exportTables)[number]

export const tableFormats = ['csv', 'jsonl', 'parquet'] as const
export type TableFormat = (typeof tableFormats)[number]

/** `long`: a whole number that may be larger than 32 bits hold. */
export type ExportColumn = { readonly name: string; readonly type: 'text' | 'integer' | 'long' | 'boolean' | 'moment' }

/** `chat`: a question with the answer that somebody stands behind. `preference`: the same with the answer that was worse. */
export const trainingKinds = ['chat', 'preference'] as const
export type TrainingKind = (typeof trainingKinds)[number]

export const isTrainingKind = (kind: ExportTable | TrainingKind): kind is TrainingKind =>
  kind === 'chat' || kind === 'preference'

export const trainingSplits = ['train', 'validation'] as const
export type TrainingSplit = (typeof trainingSplits)[number]

/** Who stands behind an answer: a reader's thumb up, a reviewer's own words, or a reviewer's verification. */
export type TrainingOrigin = 'rated' | 'reviewed' | 'verified'
