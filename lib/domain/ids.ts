/** Branded ids: an id of one kind cannot be passed where another kind is expected. */
declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type WorkspaceId = Branded<'workspace'>
export type UserId = Branded<'user'>
export type GroupId = Branded<'group'>
export type CollectionId = Branded<'collection'>
export type DocumentId = Branded<'document'>
export type RevisionId = Branded<'revision'>
export type ChunkId = Branded<'chunk'>
export type ConversationId = Branded<'conversation'>
export type AnswerId = Branded<'answer'>
export type BatchId = Branded<'batch'>
export type EvalRunId = Branded<'eval-run'>
export type OperationId = Branded<'operation'>
export type ConnectorId = Branded<'connector'>
export type ConnectorRunId = Branded<'connector-run'>
export type RebuildId = Branded<'rebuild'>
export type ToolServiceId = Branded<'tool-service'>
export type ToolResultId = Branded<'tool-result'>

/** The prefix is part of the id, so that an id in a log line says what it names. */
export const idPrefixes = {
  workspace: 'wsp',
  user: 'usr',
  group: 'grp',
  collection: 'col',
  document: 'doc',
  revision: 'rev',
  chunk: 'chk',
  conversation: 'cnv',
  conversationShare: 'shr',
  alert: 'alr',
  answer: 'ans',
  batch: 'bat',
  invitation: 'inv',
  link: 'lnk',
  session: 'ses',
  apiKey: 'key',
  feedback: 'fbk',
  questionRequest: 'qrq',
  reviewRound: 'rvr',
  reviewItem: 'rvi',
  documentDispute: 'dsp',
  verifiedAnswer: 'vra',
  modelCall: 'mcl',
  budget: 'bdg',
  provider: 'prv',
  evalRun: 'evr',
  judgement: 'jdg',
  topicRun: 'tpr',
  caseGeneration: 'cgn',
  caseProposal: 'cpr',
  adapterRecord: 'adr',
  glossaryTerm: 'gls',
  promptEvent: 'pev',
  promptCanary: 'cnr',
  experiment: 'exp',
  experimentEvent: 'xev',
  receipt: 'rcp',
  operation: 'opr',
  connector: 'con',
  connectorRun: 'crn',
  rebuild: 'rbd',
  toolService: 'tsv',
  toolResult: 'tsr',
  request: 'req',
  trace: 'trc',
} as const

export type IdKind = keyof typeof idPrefixes

type Brands = {
  workspace: WorkspaceId
  user: UserId
  group: GroupId
  collection: CollectionId
  document: DocumentId
  revision: RevisionId
  chunk: ChunkId
  conversation: ConversationId
  answer: AnswerId
  batch: BatchId
  evalRun: EvalRunId
  operation: OperationId
  connector: ConnectorId
  connectorRun: ConnectorRunId
  rebuild: RebuildId
  toolService: ToolServiceId
  toolResult: ToolResultId
}

export type IdOf<Kind extends IdKind> = Kind extends keyof Brands ? Brands[Kind] : string
