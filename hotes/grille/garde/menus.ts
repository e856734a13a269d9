import { registries } from '../bibliotheque.ts'

/** Ce qui reste des menus : le reste proposerait ce qui est refusé. */
const GARDES: Readonly<Record<string, readonly string[]>> = {
  edit: [
    ...['undo', 'redo', 'copy', 'paste', 'paste_special_value', 'find_and_replace'],
    'edit_delete_cell_values',
  ],
  view: ['view_formulas', 'zoom'],
}
const CELLULE = ['copy', 'paste', 'paste_special']

/** Retire de la barre et du clic droit ce que les garde-fous refuseraient. */
export function elaguerLesMenus(): void {
  const { topbarMenuRegistry, cellMenuRegistry, colMenuRegistry, rowMenuRegistry } =
    registries as unknown as Registres
  garder(topbarMenuRegistry, Object.keys(GARDES))
  for (const [menu, entrees] of Object.entries(GARDES)) {
    garderLesEnfants(topbarMenuRegistry, menu, entrees)
  }
  for (const menus of [cellMenuRegistry, colMenuRegistry, rowMenuRegistry]) {
    garder(menus, CELLULE)
    garderLesEnfants(menus, 'paste_special', ['paste_value_only'])
  }
}

/** Une entrée de menu ; ses sous-menus calculés au moment de l'ouvrir sont des fonctions. */
interface Entree {
  readonly id?: string
  readonly sequence?: number | undefined
  readonly children?: readonly (Entree | (() => unknown))[]
}

interface Menus {
  readonly content: Readonly<Record<string, Entree>>
  getKeys(): readonly string[]
  remove(cle: string): void
  replace(cle: string, entree: Entree): void
}

type Registres = Readonly<Record<`${'topbar' | 'cell' | 'col' | 'row'}MenuRegistry`, Menus>>

function garder(menus: Menus, cles: readonly string[]): void {
  for (const cle of menus.getKeys()) if (!cles.includes(cle)) menus.remove(cle)
}

/** Une entrée gardée seule de son sous-menu remonte d'un cran, à la place de celui-ci. */
function garderLesEnfants(menus: Menus, cle: string, gardes: readonly string[]): void {
  const menu = menus.content[cle]
  if (menu === undefined) return
  const children = enfantsDe(menu)
    .flatMap((enfant) => [
      enfant,
      ...enfantsDe(enfant).map((e) => ({ ...e, sequence: enfant.sequence })),
    ])
    .filter(({ id }) => gardes.includes(id ?? ''))
  menus.replace(cle, { ...menu, children })
}

function enfantsDe({ children = [] }: Entree): Entree[] {
  return children.filter((enfant) => typeof enfant !== 'function')
}
