import { z } from 'zod'

/** Who answers for a document, when somebody has to look at it again, and from which day on it answers nothing. ISO dates, days of UTC. */
export type UpkeepDates = {
  /** From this day on it is due for review. It goes on answering. */
  readonly reviewAt: string | null
  /** From this day on it is not found any more. */
  readonly expiresAt: string | null
}

/** Who answers for a document, as far as that person is still there. */
export type DocumentOwner = {
  readonly id: string
  readonly name: string
  /** Disabled, or not of this workspace any more. */
  readonly hasLeft: boolean
}

/** Dates with what they mean on the day they were read. */
export type UpkeepState = UpkeepDates & { readonly dueForReview: boolean; readonly expired: boolean }

/** What of the list is asked for by owner and dates. `unowned`: without one, or with one who has left. `mine`: the reader's own. */
export const upkeepFilters = ['due', 'expired', 'unowned', 'mine'] as const
export type UpkeepFilter = (typeof upkeepFilters)[number]

/** Real days only; the bounds catch a year that was typed short or long. */
export const daySchema = z.iso
  .date('Not a day.')
  .refine((day) => day >= '1990-01-01' && day <= '2199-12-31', 'Choose a day between 1990 and 2199.')

/** What is not given stays as it is; null takes it away. */
export const upkeepChangeShape = {
  ownerId: z.string().min(1).max(64).nullable().exactOptional(),
  reviewAt: daySchema.nullable().exactOptional(),
  expiresAt: daySchema.nullable().exactOptional(),
  /** Preferred where several documents answer. */
  isOfficial: z.boolean().exactOptional(),
} as const
const upkeepChangeSchema = z.object(upkeepChangeShape)
export type UpkeepChange = z.infer<typeof upkeepChangeSchema>

/** Both begin with their day: a document that expires on the 3rd is found on the 2nd for the last time. */
export const isDue = ({ reviewAt }: UpkeepDates, today: string): boolean => reviewAt !== null && reviewAt <= today
export const isExpired = ({ expiresAt }: UpkeepDates, today: string): boolean =>
  expiresAt !== null && expiresAt <= today

export const upkeepState = ({ reviewAt, expiresAt }: UpkeepDates, today: string): UpkeepState => {
  const dates = { reviewAt, expiresAt }
  return { ...dates, dueForReview: isDue(dates, today), expired: isExpired(dates, today) }
}
