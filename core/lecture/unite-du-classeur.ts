import { estMontant, type Unite } from '../modele/index.ts'
import type { Tableau } from './tableau/index.ts'
import { anneeSeule, montantDe, type Page, type TexteLibre, uniteAnnoncee } from './textes/index.ts'

/** Centimes : 20 M€ pour une seule action ne sont pas des milliers d'euros bien lus. */
const ACTION_LA_PLUS_CHERE = 2_000_000_000

/**
 * « Montants en k€ » sur une page de garde, sans un nombre, vaut pour les budgets qui ne disent rien : si une seule
 * unité y est annoncée, et que leurs montants la supportent.
 */
export function uniteDuClasseur(
  libres: ReadonlyMap<Page, readonly TexteLibre[]>,
  tableaux: readonly Tableau[],
): Unite {
  const dites: Unite[] = []
  for (const [page, textes] of libres) {
    const siennes = textes.flatMap(({ texte }) => uniteAnnoncee(texte) ?? [])
    // Un budget qui dit son unité ne laisse rien à dire pour les autres.
    if (siennes.length > 0 && tableaux.some((t) => t.page === page)) return 'EUR'
    if (!estChiffree(page)) dites.push(...siennes)
  }
  const [unite, ...autres] = new Set(dites)
  if (unite === undefined || autres.length > 0) return 'EUR'
  return tableaux.every((t) => supporte(t, unite)) ? unite : 'EUR'
}

/** Une feuille qui écrit des nombres parle d'abord des siens. */
function estChiffree({ feuille }: Page): boolean {
  return feuille.lignes.some((cellules) =>
    cellules?.some((c) => c?.genre === 'nombre' && anneeSeule(String(c.valeur)) === null),
  )
}

function supporte({ page, actions, attributions }: Tableau, unite: Unite): boolean {
  const argent = attributions.filter((a) => estMontant(a.champ))
  return actions.every(({ ligne }) =>
    argent.every(({ colonne }) => {
      const lu = montantDe(page.feuille.lignes[ligne]?.[colonne], unite)
      return lu.genre !== 'lu' || lu.valeur <= ACTION_LA_PLUS_CHERE
    }),
  )
}
