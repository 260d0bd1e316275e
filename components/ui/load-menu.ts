import type { MenuPrimitives } from './menu-primitives'

export type LoadedMenu = typeof MenuPrimitives

let loaded: LoadedMenu | null = null

/** Fetches what draws menus, once. @throws when the network does not let it */
export async function loadMenu(): Promise<LoadedMenu> {
  loaded ??= (await import('./menu-primitives')).MenuPrimitives
  return loaded
}

/** For what is only drawn inside an opened menu. @throws when no menu was ever opened */
export function loadedMenu(): LoadedMenu {
  if (!loaded) throw new Error('menu items are drawn inside a DropdownMenu only')
  return loaded
}
