'use client'
import { useRouter } from 'next/navigation'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'

export type DocumentChoiceProps = {
  documents: readonly { id: string; title: string }[]
  chosenId: string
  /** The address without the document. */
  href: string
}

/** Which document the ways are tried on. */
export function DocumentChoice({ documents, chosenId, href }: DocumentChoiceProps) {
  const router = useRouter()
  return (
    <Field label="Tried on" className="min-w-0 flex-1 basis-64 sm:max-w-md">
      <Select
        value={chosenId}
        onValueChange={(id) => router.replace(`${href}&document=${id}`, { scroll: false })}
        options={documents.map(({ id, title }) => ({ value: id, label: title }))}
      />
    </Field>
  )
}
