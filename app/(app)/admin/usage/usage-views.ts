/** By what the table of usage is read; in the address, so that only what is shown is added up and sent. */
export const usageViews = ['model', 'feature', 'task', 'person', 'group', 'collection', 'day'] as const
export type UsageView = (typeof usageViews)[number]

export const viewLabels: Readonly<Record<UsageView, string>> = {
  model: 'By model',
  feature: 'By feature',
  task: 'By task',
  person: 'By person',
  group: 'By group',
  collection: 'By collection',
  day: 'By day',
}

/** What a table counts that does not say so by itself. */
export const viewNotes: Readonly<Partial<Record<UsageView, string>>> = {
  feature: 'What each call was made for. Calls of an answer that was erased count by their task.',
  group: 'By the groups that people are in today. Who is in two counts in both.',
  collection:
    'Answers to readers by the collections they cite; several share the cost of an answer, and each counts it. Bringing documents in is under By feature.',
}
