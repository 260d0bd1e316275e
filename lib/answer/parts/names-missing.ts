import { missingLeads } from './describe-missing'

/** Whether an answer names parts of its question that no document answered. */
export const namesMissing = (text: string): boolean => missingLeads.some((lead) => text.includes(`\n\n${lead}: `))
