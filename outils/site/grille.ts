import { type Html, html } from '../../core/balisage/index.ts'
import type { Gravite } from '../../core/constats/index.ts'
import { a1, lettreDe } from '../../core/grille/index.ts'
import { ecrireNombre } from '../../core/nombres/index.ts'

export type CelluleMontree = string | number | boolean | null | undefined

/**
 * Des cellules comme un tableur les montre, avec leurs lettres et leurs numéros ; marquées, elles le disent en
 * toutes lettres.
 */
export function grille(
  legende: string,
  lignes: readonly (readonly CelluleMontree[])[],
  marques: ReadonlyMap<string, Gravite> = new Map(),
): Html {
  const largeur = Math.max(...lignes.map((l) => l.length))
  const colonnes = Array.from({ length: largeur }, (_, c) => c)
  return html`<div class="cadre" role="region" tabindex="0" aria-label="${legende}"><table class="grille">
<caption>${legende}</caption>
<thead><tr><td></td>${colonnes.map((c) => html`<th scope="col">${lettreDe(c)}</th>`)}</tr></thead>
<tbody>${lignes.map(
    (ligne, l) => html`<tr><th scope="row">${l + 1}</th>${colonnes.map((c) =>
      cellule(ligne[c], marques.get(a1(l, c))),
    )}</tr>
`,
  )}</tbody>
</table></div>
`
}

function cellule(valeur: CelluleMontree, marque: Gravite | undefined): Html {
  const ecrite = ecrire(valeur)
  const classe = typeof valeur === 'number' ? 'nombre' : 'texte'
  if (marque === undefined) return html`<td class="${classe}">${ecrite}</td>`
  return html`<td class="${classe} marquee ${marque}"><span class="cache">Cellule marquée\u00a0:
    </span>${ecrite || '(vide)'}</td>`
}

/** Une valeur telle qu'une cellule l'affiche ; une année ne se sépare pas par milliers. */
export function ecrire(valeur: CelluleMontree): string {
  if (valeur === null || valeur === undefined) return ''
  if (typeof valeur === 'boolean') return valeur ? 'VRAI' : 'FAUX'
  if (typeof valeur === 'string') return valeur
  return estAnnee(valeur) ? String(valeur) : ecrireNombre(valeur)
}

function estAnnee(valeur: number): boolean {
  return Number.isInteger(valeur) && valeur >= 2000 && valeur < 2100
}
