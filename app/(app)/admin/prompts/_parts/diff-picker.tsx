'use client'
import { useRouter } from 'next/navigation'
import { Select } from '@/components/ui/select'

type Props = { version: number; other: number; others: readonly { version: number; label: string }[] }

/** The version to hold it against. */
export function DiffPicker({ version, other, others }: Props) {
  const router = useRouter()
  return (
    <Select
      aria-label="Compare with"
      className="w-56"
      value={String(other)}
      onValueChange={(next) => router.replace(`/admin/prompts/${version}/diff?with=${next}`)}
      options={others.map((one) => ({ value: String(one.version), label: one.label }))}
    />
  )
}
