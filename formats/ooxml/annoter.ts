import {
  encadrer,
  estRemplacee,
  GRAVITES,
  type Gravite,
  type Marque,
  type Rapport,
} from '../../core/constats/index.ts'
import { type Adresse, a1, lireA1 } from '../../core/grille/index.ts'
import {
  type Annotation,
  type Chantier,
  type MarqueNonPosee,
  ouvrirChantier,
  type RapportEcrit,
} from '../marquage/index.ts'
import { ecrirePaquet, type Paquet } from '../paquet/index.ts'
import type { StylesPoses } from './allures.ts'
import { lireClasseur } from './classeur.ts'
import { colorer } from './couleurs.ts'
import type { Dialecte } from './dialecte.ts'
import { retirerMarques } from './effacer.ts'
import { lireSuite } from './feuille.ts'
import { cellulesDiscutees, noter } from './notes.ts'
import { ajouterRapport } from './rapport.ts'
import { retirerRapports } from './retirer-rapport.ts'
import { ajouterStyles } from './styles.ts'

/**
 * Une copie du classeur où nos marques remplacent celles d'avant ; toute partie qu'elles ne touchent pas reste la même.
 * `rapport` : celui qui remplace le précédent ; null laisse le précédent tel qu'il est.
 */
export function annoterOoxml(
  paquet: Paquet,
  marques: readonly Marque[],
  rapport: Rapport | null,
): Annotation {
  const chantier = ouvrirChantier(paquet)
  const remplacee = (nom: string) => rapport !== null && estRemplacee(nom, rapport)
  retirerRapports(chantier, remplacee)
  const classeur = retirerMarques(chantier, (nom) => !remplacee(nom))
  // Pas de style pour un classeur où rien n'est posé.
  let poses: StylesPoses | null = null
  const styles = () => {
    poses ??= ajouterStyles(chantier, classeur)
    return poses
  }
  const parties = new Map(classeur.onglets.map(({ nom, partie }) => [nom, partie]))
  const nonPosees: MarqueNonPosee[] = []
  for (const [feuille, siennes] of parFeuille(marques)) {
    const partie = parties.get(feuille) ?? null
    nonPosees.push(...marquer(chantier, partie, siennes, styles, classeur.dialecte))
  }
  const nom =
    rapport === null || classeur.structureProtegee
      ? null
      : ajouterRapport(chantier, classeur, rapport, styles())
  return { octets: ecrirePaquet(paquet, chantier.changements()), nonPosees, rapport: nom }
}

/** Une copie du classeur où cette feuille remplace celle de son genre ; nos marques restent. */
export function ecrireRapportOoxml(paquet: Paquet, rapport: Rapport): RapportEcrit {
  const chantier = ouvrirChantier(paquet)
  if (lireClasseur(chantier).structureProtegee) return { octets: paquet.source, nom: null }
  retirerRapports(chantier, (nom) => estRemplacee(nom, rapport))
  const classeur = lireClasseur(chantier)
  const nom = ajouterRapport(chantier, classeur, rapport, ajouterStyles(chantier, classeur))
  return { octets: ecrirePaquet(paquet, chantier.changements()), nom }
}

function marquer(
  chantier: Chantier,
  partie: string | null,
  marques: readonly Marque[],
  styles: () => StylesPoses,
  dialecte: Dialecte,
): MarqueNonPosee[] {
  if (partie === null) return refuser(marques, 'tout', 'feuille-absente')
  const texte = chantier.texte(partie)
  if (lireSuite(texte, partie).protegee) return refuser(marques, 'tout', 'feuille-protegee')
  chantier.ecrire(partie, colorer(texte, partie, parGravite(marques), styles().dxf))
  const discutees = cellulesDiscutees(chantier, partie)
  const blocs = new Map<string, string>()
  const tues: Marque[] = []
  for (const marque of marques) {
    const adresse = lireA1(marque.cellule)
    const cellule = adresse === null ? '' : a1(adresse.ligne, adresse.colonne)
    if (discutees.has(cellule)) tues.push(marque)
    else if (marque.note !== '' && cellule !== '') blocs.set(cellule, encadrer(marque.note))
  }
  if (blocs.size > 0) noter(chantier, partie, dialecte, blocs)
  return refuser(tues, 'note', 'fil-de-discussion')
}

function refuser(
  marques: readonly Marque[],
  manque: MarqueNonPosee['manque'],
  raison: MarqueNonPosee['raison'],
): MarqueNonPosee[] {
  return marques.map((marque) => ({ marque, manque, raison }))
}

function parFeuille(marques: readonly Marque[]): ReadonlyMap<string, readonly Marque[]> {
  const groupes = new Map<string, Marque[]>()
  for (const marque of marques) {
    const groupe = groupes.get(marque.feuille)
    if (groupe) groupe.push(marque)
    else groupes.set(marque.feuille, [marque])
  }
  return groupes
}

function parGravite(marques: readonly Marque[]): ReadonlyMap<Gravite, readonly Adresse[]> {
  return new Map(
    GRAVITES.map((gravite) => [
      gravite,
      marques.flatMap((m) => (m.gravite === gravite ? (lireA1(m.cellule) ?? []) : [])),
    ]),
  )
}
