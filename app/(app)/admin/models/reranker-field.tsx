'use client'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { ModelOption } from './model-choices'
import { RerankerDialog } from './reranker-dialog'

export type RerankerFieldProps = {
  /** Who orders passages now. */
  inForce: string
  options: readonly ModelOption[]
  /** The chat model only quotes, and reads passages by their sentences itself. */
  quotesOnly: boolean
}

/** Shows who orders passages; a choice is explained before anything happens. */
export function RerankerField({ inForce, options, quotesOnly }: RerankerFieldProps) {
  const [wanted, setWanted] = useState<ModelOption | null>(null)
  return (
    <>
      <Field
        label="Reranker"
        hint="Reads question and passage together and puts the passage that answers first. Another one is tried on a golden set before readers have it."
      >
        <Select
          options={options}
          value={inForce}
          onValueChange={(value) => {
            if (value !== inForce) setWanted(options.find((option) => option.value === value) ?? null)
          }}
        />
      </Field>
      {wanted && <RerankerDialog option={wanted} quotesOnly={quotesOnly} onClose={() => setWanted(null)} />}
    </>
  )
}
