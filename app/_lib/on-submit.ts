import type { FormEvent } from 'react'

/**
 * Handles a form and leaves its fields as they are. React sets a form back after an `action`, also after one that failed: what was typed and chosen
 * would be lost with the error that asks to correct it.
 */
export const onSubmit =
  (act: (form: FormData) => unknown) =>
  (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    void act(new FormData(event.currentTarget))
  }
