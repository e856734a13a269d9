import { type Bascule, coteACote } from './disposition/index.ts'
import type { Lieux } from './lieux.ts'

/** Où le focus se pose dans chaque partie, dans l'ordre de F6. Une page étroite montre d'abord celle où l'on va. */
export function partiesDe({ page, barre, grille, separateur, volet }: Lieux, { montrer }: Bascule) {
  /** Là où l'on était dans le volet : on y revient après un tour dans la grille. */
  let quitte: HTMLElement | null = null
  volet.addEventListener('focusin', ({ target }) => {
    // La bascule d'une page étroite passe par le volet lui-même.
    if (target instanceof HTMLElement && target !== volet) quitte = target
  })
  const parties = [
    {
      racine: barre,
      montrer: () => undefined,
      viser: () => [...barre.querySelectorAll('button')].find(estVisible),
    },
    {
      racine: grille,
      montrer: () => montrer('classeur'),
      viser: () => grille.querySelector<HTMLElement>('.o-grid .o-composer'),
    },
    {
      racine: volet,
      montrer: () => montrer('pacte'),
      viser: () =>
        quitte !== null && volet.contains(quitte) && estVisible(quitte)
          ? quitte
          : volet.querySelector<HTMLElement>('button'),
    },
  ]
  /** Sans la grille, il n'y a que la barre et le volet ; sans classeur, rien. */
  const presentes = () => {
    if (page.dataset.ecran === 'classeur') return parties
    return page.dataset.ecran === 'seul' ? parties.filter(({ racine }) => racine !== grille) : []
  }
  const poser = (rang: number): void => {
    const ici = presentes()
    const partie = ici.at(rang % ici.length)
    partie?.montrer()
    ;(partie?.viser() ?? partie?.racine)?.focus()
  }
  const rangDe = (racine: HTMLElement) => parties.findIndex((p) => p.racine === racine)
  return {
    passer: (pas: 1 | -1) => {
      const ici = presentes().findIndex((p) => p.racine.contains(document.activeElement))
      poser(ici < 0 ? 1 : ici + pas)
    },
    sortirDeLaGrille: (pas: 1 | -1) => {
      if (pas === 1 && coteACote()) separateur.focus()
      else poser(rangDe(grille) + pas)
    },
    /** Un lien d'évitement y mène de lui-même, si la partie est montrée. */
    suivreLesEvitements: () => {
      for (const lien of page.querySelectorAll<HTMLAnchorElement>('a.evitement')) {
        const visee = parties.find(({ racine }) => `#${racine.id}` === lien.hash)
        lien.addEventListener('click', () => visee?.montrer())
      }
    },
  }
}

function estVisible(element: HTMLElement): boolean {
  return element.offsetParent !== null
}
