import { answersBench } from './answers'
import { badBench } from './bad'
import type { Bench } from './bench'
import { budgetBench } from './budget'
import { bundleBench } from './bundle'
import { documentListBench } from './document-list'
import { caseGeneratorBench } from './case-generator'
import { canaryBench } from './canary'
import { carriedBench } from './carried'
import { checkTextBench } from './check-text'
import { dashboardsBench } from './dashboards'
import { disputesBench } from './disputes'
import { embedBench } from './embed'
import { experimentsBench } from './experiments'
import { filesBench } from './files'
import { filtersBench } from './filters'
import { firstTokenBench } from './first-token'
import { formatsBench } from './formats'
import { glossaryBench } from './glossary'
import { ingestBench } from './ingest'
import { intervalsBench } from './intervals'
import { killsBench } from './kills'
import { liesBench } from './lies'
import { largeBench } from './large'
import { memoryBench } from './memory'
import { meteringBench } from './metering'
import { pdfBench } from './pdf'
import { piiBench } from './pii'
import { readersBench } from './readers'
import { rebuildBench } from './rebuild'
import { refusalBench } from './refusal'
import { replayBench } from './replay'
import { retrievalBench } from './retrieval'
import { searchLatencyBench } from './search-latency'
import { spansBench } from './spans'
import { startBench } from './start'
import { driftBench } from './drift'
import { topicsBench } from './topics'
import { trustBench } from './trust'
import { wordingsBench } from './wordings'

/** Every bench by name. One file each; add the line here. */
export const allBenches: readonly Bench[] = [
  retrievalBench,
  spansBench,
  searchLatencyBench,
  firstTokenBench,
  trustBench,
  answersBench,
  refusalBench,
  carriedBench,
  checkTextBench,
  liesBench,
  readersBench,
  documentListBench,
  dashboardsBench,
  ingestBench,
  pdfBench,
  memoryBench,
  startBench,
  bundleBench,
  filesBench,
  embedBench,
  formatsBench,
  intervalsBench,
  canaryBench,
  experimentsBench,
  badBench,
  killsBench,
  rebuildBench,
  largeBench,
  budgetBench,
  meteringBench,
  replayBench,
  wordingsBench,
  filtersBench,
  disputesBench,
  piiBench,
  topicsBench,
  driftBench,
  caseGeneratorBench,
  glossaryBench,
]
