/** A conversation as the sidebar shows it. `updatedAt` is an ISO moment. */
export type ConversationItem = { id: string; title: string; updatedAt: string }
