'use client'
import { Check } from 'lucide-react'
import { Slot, type DropdownMenu as Radix } from 'radix-ui'
import { useState, type ComponentProps, type ReactNode } from 'react'
import { cn } from './cn'
import { loadedMenu, loadMenu, type LoadedMenu } from './load-menu'
import { toastError } from './toast'

export type DropdownMenuProps = {
  trigger: ReactNode
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'right' | 'bottom' | 'left'
  className?: string
  children: ReactNode
}

/**
 * A menu of actions on the thing its trigger belongs to. Menus and their layout engine weigh 29 kB gz, a seventh of what the
 * chat page loaded with them: they are fetched when a pointer or focus comes near the first trigger, and the trigger looks the same before and after.
 */
export function DropdownMenu({ trigger, ...content }: DropdownMenuProps) {
  const [menu, setMenu] = useState<LoadedMenu | null>(null)
  if (menu) return <OpenedMenu menu={menu} trigger={trigger} {...content} />
  const fetchAhead = () => void loadMenu().catch(() => undefined)
  const open = () =>
    void loadMenu().then(
      (primitives) => setMenu(primitives),
      () => toastError('The menu could not be loaded. Check your connection and try again.'),
    )
  return (
    <Slot.Root
      aria-haspopup="menu"
      aria-expanded={false}
      data-state="closed"
      onPointerEnter={fetchAhead}
      onFocus={fetchAhead}
      onClick={open}
      onKeyDown={(event) => event.key === 'ArrowDown' && (event.preventDefault(), open())}
    >
      {trigger}
    </Slot.Root>
  )
}

/** From the first time it is opened on, which is when it is mounted. */
function OpenedMenu(props: DropdownMenuProps & { menu: LoadedMenu }) {
  const { menu: Menu, trigger, align = 'end', side = 'bottom', className, children } = props
  return (
    <Menu.Root modal={false} defaultOpen>
      <Menu.Trigger asChild>{trigger}</Menu.Trigger>
      <Menu.Portal>
        <Menu.Content
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className={cn(
            'z-50 min-w-44 animate-pop-in rounded-lg border border-line bg-surface p-1 shadow-float',
            className,
          )}
        >
          {children}
        </Menu.Content>
      </Menu.Portal>
    </Menu.Root>
  )
}

const itemClass =
  'flex cursor-default items-center gap-2 rounded-sm px-2 py-1.5 text-sm outline-none select-none data-disabled:text-faint data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted'

export type MenuItemProps = ComponentProps<typeof Radix.Item> & { danger?: boolean }

/** One action; `onSelect` runs it. With `asChild` the child (a link) is the item. */
export function MenuItem({ danger = false, className, ...rest }: MenuItemProps) {
  const Menu = loadedMenu()
  return <Menu.Item {...rest} className={cn(itemClass, danger && 'text-danger [&_svg]:text-danger', className)} />
}

/** A choice that can be on or off; the menu stays open. */
export function MenuCheckboxItem({ className, children, ...rest }: ComponentProps<typeof Radix.CheckboxItem>) {
  const Menu = loadedMenu()
  return (
    <Menu.CheckboxItem onSelect={(event) => event.preventDefault()} {...rest} className={cn(itemClass, className)}>
      <span className="grid size-4 shrink-0 place-items-center rounded-xs border border-line-strong data-checked:border-accent">
        <Menu.ItemIndicator>
          <Check className="size-3.5 text-accent!" aria-hidden />
        </Menu.ItemIndicator>
      </span>
      {children}
    </Menu.CheckboxItem>
  )
}

export type MenuRadioGroupProps = {
  value: string
  onValueChange: (value: string) => void
  options: readonly { value: string; label: ReactNode }[]
}

export function MenuRadioGroup({ value, onValueChange, options }: MenuRadioGroupProps) {
  const Menu = loadedMenu()
  return (
    <Menu.RadioGroup value={value} onValueChange={onValueChange}>
      {options.map((option) => (
        <Menu.RadioItem key={option.value} value={option.value} className={itemClass}>
          <span className="grid size-4 shrink-0 place-items-center">
            <Menu.ItemIndicator>
              <Check className="size-4 text-accent!" aria-hidden />
            </Menu.ItemIndicator>
          </span>
          {option.label}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  const Menu = loadedMenu()
  return <Menu.Label className="px-2 pt-1.5 pb-1 text-xs font-medium text-muted">{children}</Menu.Label>
}

export function MenuSeparator() {
  const Menu = loadedMenu()
  return <Menu.Separator className="mx-1 my-1 h-px bg-line" />
}
