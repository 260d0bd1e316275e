'use client'

export type ResizeHandleProps = { width: number; onResize: (width: number) => void }

/** The edge between chat and source: drag it, or use the arrow keys (32 px a step). */
export function ResizeHandle({ width, onResize }: ResizeHandleProps) {
  return (
    // A window splitter is a separator that takes focus (WAI-ARIA); HTML has no element for it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the source"
      aria-valuenow={width}
      aria-valuemin={360}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') onResize(width + 32)
        if (event.key === 'ArrowRight') onResize(width - 32)
      }}
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onResize(window.innerWidth - event.clientX)
      }}
      className="relative z-10 -mr-1 w-1 shrink-0 cursor-col-resize touch-none transition-colors hover:bg-accent focus-visible:bg-accent active:bg-accent"
    >
      <div className="absolute inset-y-0 -inset-x-1.5" />
    </div>
  )
}
