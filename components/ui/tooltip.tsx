'use client'
import { Slot } from 'radix-ui'
import { useEffect, useRef, useState, type ComponentProps, type CSSProperties, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

type Side = 'top' | 'right' | 'bottom' | 'left'

export type TooltipProps = Omit<ComponentProps<typeof Slot.Root>, 'children'> & {
  /** Plain words; a tooltip never holds what is nowhere else. */
  label: ReactNode
  side?: Side
  children: ReactNode
}

const openAfterMs = 400
const gap = 6

/** Beside the trigger, kept in the window by its own width limit and by transforms; no layout engine is needed for a word or two. */
function place(trigger: DOMRect, side: Side): CSSProperties {
  const middleX = Math.min(Math.max(trigger.left + trigger.width / 2, 64), window.innerWidth - 64)
  const middleY = trigger.top + trigger.height / 2
  if (side === 'top') return { left: middleX, top: trigger.top - gap, transform: 'translate(-50%, -100%)' }
  if (side === 'left') return { left: trigger.left - gap, top: middleY, transform: 'translate(-100%, -50%)' }
  if (side === 'right') return { left: trigger.right + gap, top: middleY, transform: 'translateY(-50%)' }
  return { left: middleX, top: trigger.bottom + gap, transform: 'translateX(-50%)' }
}

/**
 * Names an icon-only control on hover and on keyboard focus. The control needs its own `aria-label`, so the tooltip is hidden from
 * assistive technology. Esc, a press or leaving closes it. What a menu or popover gives its trigger is handed on to the control.
 */
export function Tooltip({ label, side = 'bottom', children, ...handedOn }: TooltipProps) {
  const [style, setStyle] = useState<CSSProperties | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const close = () => {
    clearTimeout(timer.current)
    setStyle(null)
  }
  const open = (trigger: HTMLElement, afterMs: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(
      () => trigger.isConnected && setStyle(place(trigger.getBoundingClientRect(), side)),
      afterMs,
    )
  }
  useEffect(() => () => clearTimeout(timer.current), [])

  return (
    <>
      <Slot.Root {...handedOn}>
        <Slot.Root
          onPointerEnter={(event) => event.pointerType !== 'touch' && open(event.currentTarget, openAfterMs)}
          onPointerLeave={close}
          onPointerDown={close}
          onFocus={(event) => event.currentTarget.matches(':focus-visible') && open(event.currentTarget, 0)}
          onBlur={close}
          onKeyDown={(event) => event.key === 'Escape' && close()}
        >
          {children}
        </Slot.Root>
      </Slot.Root>
      {style &&
        createPortal(
          <span
            aria-hidden
            style={style}
            className="pointer-events-none fixed z-50 max-w-64 animate-fade-in rounded-sm bg-ink px-2 py-1 font-sans text-xs text-on-ink shadow-float"
          >
            {label}
          </span>,
          document.body,
        )}
    </>
  )
}
