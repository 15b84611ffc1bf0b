import type { ReactNode } from 'react'
import { TextField } from './text-field.tsx'

type NumberInput = {
  readonly name: string
  readonly id?: string
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly value?: string | number | undefined
  readonly suffix?: string
  readonly optional?: boolean
}

/** A whole number, typed; never a spinner, which a scroll can change unseen. */
export function NumberField({ value, ...rest }: NumberInput) {
  return (
    <TextField {...rest} value={value?.toString()} inputMode="numeric" width="short" autoComplete="off" />
  )
}
