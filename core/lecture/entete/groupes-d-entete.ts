import { normaliser } from '../../libelle/index.ts'
import { APPORTS } from '../../modele/index.ts'
import type { EnteteDeColonne } from './entete-de-colonne.ts'
import { ditTotal } from './etages.ts'
import { type Note, noterEntete } from './lexique/index.ts'
import { epurer, neDitQuUnStatut } from './noms.ts'
import { ditLesEngagements, ditLesPaiements } from './statut.ts'

/** Ce que les colonnes d'un même groupe (les mêmes étages du haut) apprennent les unes des autres. */
export function nommerParGroupe(colonnes: readonly EnteteDeColonne[]): readonly EnteteDeColonne[] {
  return colonnes.map((colonne) => {
    const nom = groupeDe(colonne)
    if (nom === '') return colonne
    const soeurs = colonnes.filter((c) => c !== colonne && groupeDe(c) === nom)
    return sansLeNomDuGroupe(totalDuGroupe(colonne, soeurs), soeurs)
  })
}

/** « AE », à côté de « CP 2025 | CP 2026 » : ce que l'on engage pour plusieurs années, et non ce que l'État notifie. */
export function sansPlafondsEngages(
  colonnes: readonly EnteteDeColonne[],
): readonly EnteteDeColonne[] {
  if (!colonnes.some((c) => ditLesPaiements(normaliser(c.complet)))) return colonnes
  return colonnes.map((c) =>
    ditLesEngagements(normaliser(c.complet))
      ? { ...c, notes: c.notes.filter((n) => n.champ !== 'plafond') }
      : c,
  )
}

const groupeDe = ({ complet, texte }: EnteteDeColonne) => complet.slice(0, -texte.length)

export const nommeUnApport = ({ champ }: Note) => APPORTS.some((apport) => apport === champ)

/** « Total », à côté de « 2025 | 2026 » sous le même nom : leur cumul, quel que soit ce nom. */
function totalDuGroupe(
  colonne: EnteteDeColonne,
  soeurs: readonly EnteteDeColonne[],
): EnteteDeColonne {
  if (!ditTotal(normaliser(colonne.texte))) return colonne
  const [une, autre] = soeurs.filter((c) => c.annee !== null)
  return une && autre && une.annee !== autre.annee
    ? { ...colonne, notes: une.notes, annee: null, cumul: true }
    : colonne
}

/** « Budget », au-dessus de plusieurs financeurs : ni leur coût ni un avancement, là où un nom reste inconnu. */
function sansLeNomDuGroupe(
  colonne: EnteteDeColonne,
  soeurs: readonly EnteteDeColonne[],
): EnteteDeColonne {
  const propre = epurer(normaliser(colonne.texte))
  if (!/\p{L}{2}/u.test(propre) || NE_NOMME_RIEN.test(propre) || neDitQuUnStatut(propre))
    return colonne
  if (nomsDe(colonne).length > 0) return colonne
  if (soeurs.filter((s) => nomsDe(s).some(nommeUnApport)).length < FINANCEURS) return colonne
  return {
    ...colonne,
    notes: colonne.notes.filter((n) => n.champ !== 'cout' && n.contenu !== 'libre'),
  }
}

const nomsDe = ({ texte }: EnteteDeColonne) => noterEntete(epurer(normaliser(texte)))
const NE_NOMME_RIEN = /\b(?:total|ensemble|cumul|montants?|previsionnel|global|complet)\b/
const FINANCEURS = 2
