'use client'
import { useEffect } from 'react'
import { readNotices } from '../actions'

/** Replies that the reader has seen are no longer new the next time. */
export function MarkNoticesRead(): null {
  // A failure leaves them new, which is true of them.
  useEffect(() => void readNotices({}), [])
  return null
}
