// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { DropdownMenu, MenuItem } from './dropdown-menu'
import { Tooltip } from './tooltip'

afterEach(cleanup)

test('a control with a tooltip can be the trigger of a menu', async () => {
  render(
    <DropdownMenu
      trigger={
        <Tooltip label="Copy answer">
          <button type="button">Copy</button>
        </Tooltip>
      }
    >
      <MenuItem>As text</MenuItem>
    </DropdownMenu>,
  )
  const trigger = screen.getByRole('button', { name: 'Copy' })
  expect(trigger.getAttribute('aria-haspopup')).toBe('menu')
  fireEvent.click(trigger)
  expect(await screen.findByRole('menuitem', { name: 'As text' })).toBeTruthy()
  expect(document.querySelector('[aria-controls]')?.textContent).toBe('Copy')
})

test('a tooltip comes after a moment under the pointer and goes with a press', async () => {
  render(
    <Tooltip label="Answer again">
      <button type="button" aria-label="Again" />
    </Tooltip>,
  )
  const control = screen.getByRole('button', { name: 'Again' })
  fireEvent.pointerEnter(control)
  expect(screen.queryByText('Answer again')).toBeNull()
  expect(await screen.findByText('Answer again')).toBeTruthy()
  fireEvent.pointerDown(control)
  expect(screen.queryByText('Answer again')).toBeNull()
})
