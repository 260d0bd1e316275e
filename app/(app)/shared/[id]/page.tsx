import type { Metadata } from 'next'
import { requirePage } from '@/app/_lib/require-page'
import { getSharedConversation } from '@/lib/answer/sharing/get-shared-conversation'
import { ShareGone } from './share-gone'
import { SharedView } from './shared-view'

type Props = { params: Promise<{ id: string }> }

export const metadata: Metadata = { title: 'Shared conversation', referrer: 'no-referrer' }

export default async function SharedConversationPage({ params }: Props) {
  const { runtime, scope } = await requirePage()
  const { id } = await params
  const conversation = await getSharedConversation(runtime, scope, { id })
  return conversation ? <SharedView conversation={conversation} /> : <ShareGone />
}
