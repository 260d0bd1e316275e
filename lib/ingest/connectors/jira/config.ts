import { z } from 'zod'
import { atlassianAccount } from '../atlassian/account'

export const jiraConfig = atlassianAccount.extend({
  /** Which issues, in Jira's own language. The order is ours. */
  jql: z
    .string()
    .trim()
    .min(1, 'Say which issues, such as: project = DOCS.')
    .max(2000)
    .refine((jql) => !/\border\s+by\b/i.test(jql), 'Leave the order out: issues are read in an order of their own.'),
})
export type JiraConfig = z.infer<typeof jiraConfig>
