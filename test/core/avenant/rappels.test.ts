import { describe, expect, it } from 'vitest'
import { dresserLAvenant, preparerAvenant } from '../../../core/avenant/index.ts'
import { dresserBilans } from '../../../core/bilan/index.ts'
import type { Feuille } from '../../../core/grille/index.ts'
import { lireContrat } from '../../../core/lecture/index.ts'
import { completerInterpretations } from '../../../core/reglages/index.ts'
import { classeur, feuille } from '../lecture/grille-d-essai.ts'

const ENTETE = ['Axe', 'Action', 'Porteur', 'Coût total', 'Part État', 'Part Département']
const BUDGET = feuille('Budget', [
  ['Département de la Sarthe – contrat local – 2025'],
  ENTETE,
  ['Enfance', 'Tutorat', 'Ville', 20, 10, 10],
  ['Enfance', 'Tutorat', 'UDAF', 40, 20, 20],
  ['Accès aux droits', 'Accueil de jour', 'Ville', 60, 30, 30],
])
const SUIVI = feuille('Suivi', [
  ['Suivi 2025'],
  ['Action', 'Crédits consommés 2025'],
  ['Tutorat', 25],
  ['Accueil de jour', 30],
])

type Cellule = ReturnType<typeof dresserLAvenant>['lignes'][number][number]

const texteDe = (c: Cellule | undefined) => (c && 'texte' in c ? c.texte : '')
const valeurDe = (c: Cellule | undefined) =>
  c && 'nombre' in c ? c.nombre : c && 'resultat' in c ? c.resultat : null

/** Les trois colonnes « Pour mémoire », action par action puis au total : programmé, consommé, non consommé. */
function memoires(...feuilles: readonly Feuille[]) {
  const { contrat } = lireContrat(classeur(...feuilles))
  const bilans = dresserBilans(contrat, completerInterpretations({}))
  const { lignes } = dresserLAvenant(preparerAvenant(contrat, bilans, 2026))
  const rappelle = (c: Cellule) => texteDe(c).startsWith('Pour mémoire')
  const rang = lignes.findIndex((l) => l.some(rappelle))
  const colonnes = (lignes[rang] ?? []).flatMap((c, i) => (rappelle(c) ? [i] : []))
  const montrees = ['Tutorat', 'Accueil de jour', 'Total']
  return lignes
    .slice(rang + 1)
    .filter((l) => l.some((c) => montrees.includes(texteDe(c))))
    .map((l) => colonnes.map((c) => valeurDe(l[c])))
}

describe('ce que l’avenant rappelle de l’année d’avant', () => {
  it('un consommé suivi ailleurs fait face au programmé de l’action entière', () => {
    expect(memoires(BUDGET, SUIVI)).toEqual([
      [30, 25, 5],
      [null, null, null],
      [30, 30, 0],
      [60, 55, 5],
    ])
  })

  it('un consommé que rien ne dit n’est pas nul au total', () => {
    expect(memoires(BUDGET).at(-1)).toEqual([60, '', ''])
  })
})
