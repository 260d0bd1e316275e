import { and, desc, eq, getTableColumns } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '@/db/client'
import { promptVersions, users } from '@/db/schema'
import type { PromptName } from '@/lib/domain/prompt-version'
import type { Scope } from '@/lib/domain/scope'
import type { PromptVersionRow } from './find-prompt-version'

export type PromptVersionListItem = PromptVersionRow & {
  readonly author: string | null
  readonly editor: string | null
  readonly reviewer: string | null
}

/** Every version of a prompt with the names of who wrote and reviewed it, the newest number first. */
export async function listPromptVersions(
  db: Db,
  scope: Scope,
  params: { name: PromptName },
): Promise<PromptVersionListItem[]> {
  const [authors, editors, reviewers] = [alias(users, 'authors'), alias(users, 'editors'), alias(users, 'reviewers')]
  return db
    .select({
      ...getTableColumns(promptVersions),
      author: authors.name,
      editor: editors.name,
      reviewer: reviewers.name,
    })
    .from(promptVersions)
    .leftJoin(authors, eq(authors.id, promptVersions.createdBy))
    .leftJoin(editors, eq(editors.id, promptVersions.updatedBy))
    .leftJoin(reviewers, eq(reviewers.id, promptVersions.reviewedBy))
    .where(and(eq(promptVersions.workspaceId, scope.workspaceId), eq(promptVersions.name, params.name)))
    .orderBy(desc(promptVersions.version))
}
