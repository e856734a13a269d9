import type { Lieux } from './lieux.ts'

/** Où le focus se pose dans chaque partie, dans l'ordre de F6. */
export function partiesDe({ barre, grille, volet }: Lieux) {
  const parties = [
    { racine: barre, viser: () => barre.querySelector<HTMLElement>('button') },
    {
      racine: grille,
      viser: () => grille.querySelector<HTMLElement>('.o-grid .o-composer'),
    },
    { racine: volet, viser: () => volet.querySelector<HTMLElement>('button') },
  ]
  const poser = (rang: number): void => {
    const partie = parties.at(rang % parties.length)
    ;(partie?.viser() ?? partie?.racine)?.focus()
  }
  return {
    aller: (racine: HTMLElement) => poser(parties.findIndex((p) => p.racine === racine)),
    passer: (pas: 1 | -1) => {
      const ici = parties.findIndex((p) => p.racine.contains(document.activeElement))
      poser(ici < 0 ? 1 : ici + pas)
    },
  }
}
