// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { DropdownMenu, MenuItem } from './dropdown-menu'

afterEach(cleanup)

function renderMenu() {
  const onSelect = vi.fn()
  render(
    <DropdownMenu trigger={<button type="button">Actions</button>}>
      <MenuItem onSelect={onSelect}>Rename</MenuItem>
    </DropdownMenu>,
  )
  return onSelect
}

test('the trigger says that it opens a menu before the menu’s code is there', () => {
  renderMenu()
  const trigger = screen.getByRole('button', { name: 'Actions' })
  expect(trigger.getAttribute('aria-haspopup')).toBe('menu')
  expect(trigger.getAttribute('aria-expanded')).toBe('false')
})

test('the first press opens the menu, and choosing an action runs it and closes the menu', async () => {
  const onSelect = renderMenu()
  fireEvent.click(screen.getByRole('button', { name: 'Actions' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Rename' }))
  expect(onSelect).toHaveBeenCalledOnce()
  expect(screen.queryByRole('menu')).toBeNull()
})

test('the down arrow opens it too, and Escape gives focus back to the trigger', async () => {
  renderMenu()
  const trigger = screen.getByRole('button', { name: 'Actions' })
  fireEvent.keyDown(trigger, { key: 'ArrowDown' })
  fireEvent.keyDown(await screen.findByRole('menu'), { key: 'Escape' })
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Actions' })))
})
