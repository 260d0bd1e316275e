import { connectorSchedules } from '@/lib/domain/connector'

const words: Record<(typeof connectorSchedules)[number], string> = {
  15: 'Every 15 minutes',
  60: 'Every hour',
  360: 'Every 6 hours',
  1440: 'Every day',
  10080: 'Every week',
}

export const scheduleOptions = [
  ...connectorSchedules.map((minutes) => ({ value: String(minutes), label: words[minutes] })),
  { value: 'hand', label: 'Only when somebody starts it' },
]

export function describeSchedule(minutes: number | null): string {
  const known = connectorSchedules.find((one) => one === minutes)
  if (minutes === null) return 'By hand'
  return known === undefined ? `Every ${minutes} minutes` : words[known]
}
