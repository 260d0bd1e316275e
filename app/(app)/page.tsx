import { z } from 'zod'
import { requirePage } from '@/app/_lib/require-page'
import { loadAskedDocuments } from './_chat/load-asked-documents'
import { loadChatContext } from './_chat/load-chat-context'
import { NewChat } from './_chat/new-chat'

/** `document`: one or a few that are asked alone; `about`: words of it that the question begins with. */
const paramsSchema = z.object({
  document: z
    .union([
      z
        .string()
        .max(64)
        .transform((id) => [id]),
      z.array(z.string().max(64)).max(20),
    ])
    .optional()
    .catch(undefined),
  about: z.string().max(600).optional().catch(undefined),
})

export default async function NewQuestionPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { runtime, scope, user } = await requirePage()
  const { document = [], about } = paramsSchema.parse(await searchParams)
  const [context, documents] = await Promise.all([
    loadChatContext(runtime, scope, user),
    loadAskedDocuments(runtime, scope, document),
  ])
  return <NewChat context={context} documents={documents} text={about ? `“${about}” ` : ''} />
}
