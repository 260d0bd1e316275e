import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn'

const tones = {
  info: { icon: Info, className: 'border-line bg-sunken text-ink [&>svg]:text-muted' },
  warn: { icon: TriangleAlert, className: 'border-warn/30 bg-warn-soft text-ink [&>svg]:text-warn' },
  danger: { icon: CircleAlert, className: 'border-danger/30 bg-danger-soft text-ink [&>svg]:text-danger' },
} as const

export type NoticeProps = {
  tone?: keyof typeof tones
  title?: ReactNode
  action?: ReactNode
  className?: string
  children?: ReactNode
}

/** Something the reader should know about this page, with what to do about it. */
export function Notice({ tone = 'info', title, action, className, children }: NoticeProps) {
  const { icon: Icon, className: toneClass } = tones[tone]
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'note'}
      className={cn('flex gap-3 rounded-lg border px-4 py-3 text-sm', toneClass, className)}
    >
      <Icon className="mt-0.5 size-4 shrink-0" aria-hidden />
      {/* Where text and action have no room side by side, the action goes below. */}
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-2.5">
        <div className="min-w-0 flex-1 basis-56">
          {title && <p className="font-semibold">{title}</p>}
          {children && <div className="text-pretty">{children}</div>}
        </div>
        {action && <div className="shrink-0">{action}</div>}
      </div>
    </div>
  )
}
