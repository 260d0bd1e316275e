import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { GlossaryAudience, GlossaryOrigin, GlossaryStatus } from '@/lib/domain/glossary'
import type { DocumentId, RevisionId, UserId, WorkspaceId } from '@/lib/domain/ids'
import { createdAt, moment, workspaceId } from './columns'

/** Two wordings of the company that say the same. Questions are read with it once a person has accepted it. */
export const glossaryTerms = pgTable(
  'glossary_terms',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').notNull(),
    /** The short one, or the one that is less known. */
    term: text('term').notNull(),
    meaning: text('meaning').notNull(),
    /** Stems of the two: what a question's words are looked up by. */
    termKey: text('term_key').notNull(),
    meaningKey: text('meaning_key').notNull(),
    definition: text('definition'),
    /** The term is known by its capitals alone. */
    onlyCapitals: boolean('only_capitals').notNull(),
    status: text('status').$type<GlossaryStatus>().notNull(),
    origin: text('origin').$type<GlossaryOrigin>().notNull(),
    /** Whose questions are read with it: everyone's, or those of people who may open a document that explains it. */
    audience: text('audience').$type<GlossaryAudience>().notNull(),
    decidedBy: text('decided_by').$type<UserId>(),
    decidedAt: moment('decided_at'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('glossary_terms_pair').on(t.workspaceId, t.termKey, t.meaningKey),
    index('glossary_terms_meaning').on(t.workspaceId, t.meaningKey),
  ],
)

/** Where a document explains a term, once a document. Holds words of it: shown by the rights on it, and deleted with it. */
export const glossarySources = pgTable(
  'glossary_sources',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    termId: text('term_id').notNull(),
    documentId: text('document_id').$type<DocumentId>().notNull(),
    revisionId: text('revision_id').$type<RevisionId>().notNull(),
    /** What the span stands in, as the revision has it, and the span within: UTF-16 code units, end exclusive. */
    passage: text('passage').notNull(),
    /** Where the passage begins in the revision's text. */
    passageStart: integer('passage_start').notNull(),
    spanStart: integer('span_start').notNull(),
    spanEnd: integer('span_end').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.termId, t.documentId] }),
    index('glossary_sources_document').on(t.workspaceId, t.documentId),
  ],
)

/** The revision of each document that was looked through last. */
export const glossaryScans = pgTable(
  'glossary_scans',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    documentId: text('document_id').$type<DocumentId>().notNull(),
    revisionId: text('revision_id').$type<RevisionId>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.documentId] })],
)
