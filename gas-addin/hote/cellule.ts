import { lireA1, type ValeurBrute } from '../../core/grille/index.ts'
import {
  aChange,
  celluleProtegee,
  contientUneFormule,
  type EcritureDeCellule,
} from '../../task-pane/hote/index.ts'
import { feuilleNommee } from './feuilles.ts'
import type { ContexteDEcriture } from './geste.ts'
import { estProtegee, protectionsDe } from './protections.ts'
import { lecteurDe } from './valeurs.ts'

/** Écrit si la cellule contient encore ce qu'on croit. Lève « changee », « introuvable » ou « protege » sinon. */
export function ecrire(contexte: ContexteDEcriture, ecriture: EcritureDeCellule): void {
  const { feuille, cellule, avant, apres } = ecriture
  const page = feuilleNommee(contexte, feuille)
  const plage = page.getRange(cellule)
  if (plage.getFormula() !== '') {
    throw contientUneFormule(ecriture)
  }
  if (!memeContenu(lecteurDe(contexte)(plage.getValue()), avant)) {
    throw aChange(ecriture)
  }
  const adresse = lireA1(cellule)
  if (adresse !== null && estProtegee(protectionsDe(page), adresse.ligne, adresse.colonne)) {
    throw celluleProtegee(
      ecriture,
      'Faites-la déprotéger par son propriétaire (menu Données, ' +
        '«\u00a0Protéger des feuilles et des plages\u00a0»), puis recommencez.',
    )
  }
  const format = plage.getNumberFormat()
  contexte.ecrire(
    () => plage.setValue(aSaisir(apres, format)),
    () => plage.setValue(aSaisir(avant, format)),
  )
}

/** Dans une cellule au format texte, un nombre écrit se relit comme son texte : c'est le même contenu. */
function memeContenu(lu: ValeurBrute, attendu: ValeurBrute): boolean {
  return String(lu ?? '') === String(attendu ?? '')
}

/** Google interprète un texte comme au clavier, sauf derrière une apostrophe ou dans une cellule au format texte. */
function aSaisir(valeur: ValeurBrute, format: string): string | number | boolean {
  if (valeur === null || typeof valeur !== 'string' || format === '@') return valeur ?? ''
  return enTexte(valeur)
}

/** Ce que Google admet dans une cellule. */
const LONGUEUR_ADMISE = 50_000

/**
 * Derrière une apostrophe, qui ne se voit pas, un texte reste un texte, qu'il ait l'air d'une formule ou d'une
 * date.
 */
export function enTexte(texte: string): string {
  return texte === '' ? '' : `'${texte.slice(0, LONGUEUR_ADMISE - 1)}`
}
