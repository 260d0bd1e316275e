/** A module of its own, so that menus and the layout engine under them come with the first menu that is opened. */
export { DropdownMenu as MenuPrimitives } from 'radix-ui'
