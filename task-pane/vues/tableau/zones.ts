import { lettreDe, plageEnA1 } from '../../../core/grille/index.ts'
import type { Role, TableauCompris } from '../../../core/lecture/index.ts'
import type { Centimes, Champ } from '../../../core/modele/index.ts'
import type { ColonneEffective } from '../../etat/index.ts'

/** Une zone de la feuille que l’on peut choisir : une colonne du tableau lu, où qu’elle soit écrite. */
export interface Zone {
  /** La colonne du tableau lu, comptée à partir de 0. */
  readonly rang: number
  readonly entete: string
  /** Corrections de l’utilisateur comprises. */
  readonly champ: Champ | null
  readonly role: Role
  /** « colonne F », « ligne 6 », « B9:D9 ». */
  readonly place: string
  readonly douteuse: boolean
  /** Pourquoi elle est lue ainsi ; '' quand son en-tête le dit. */
  readonly motif: string
  /** Centimes d’une zone laissée de côté. */
  readonly montant: Centimes | null
}

/** Toutes les zones du tableau, celles à confirmer d’abord. */
export function zonesDuTableau(
  tableau: TableauCompris,
  effectives: ReadonlyMap<number, ColonneEffective>,
): readonly Zone[] {
  const { colonnes, laisseDeCote } = tableau
  const zones = colonnes.map((lue): Zone => {
    const effective = effectives.get(lue.colonne)
    const champ = effective === undefined ? lue.champ : effective.champ
    const laissee = laisseDeCote.find((l) => l.colonne === lue.colonne)
    const choisie = effective?.choisie ?? false
    return {
      rang: lue.colonne,
      entete: lue.enteteComplet || lue.entete,
      champ,
      role: champ ?? 'laisse',
      place: direLaPlace(tableau, lue.colonne, champ),
      douteuse: lue.douteuse && !choisie,
      motif: direLeMotif(lue, champ, choisie, laissee?.raison),
      montant: champ === null ? (laissee?.montant ?? null) : null,
    }
  })
  return [...zones.filter((z) => z.douteuse), ...zones.filter((z) => !z.douteuse)]
}

function direLaPlace(tableau: TableauCompris, rang: number, champ: Champ | null): string {
  if (tableau.disposition === 'lignes') return `colonne\u00a0${lettreDe(rang)}`
  const plage =
    tableau.zones[champ ?? ''] ?? tableau.laisseDeCote.find((l) => l.colonne === rang)?.plage
  if (plage === undefined) return ''
  if (tableau.disposition === 'colonnes' && plage.haut === plage.bas)
    return `ligne\u00a0${plage.haut + 1}`
  return plageEnA1(plage)
}

type Lue = TableauCompris['colonnes'][number]

function direLeMotif(
  { champ: lu, motif, douteuse }: Lue,
  champ: Champ | null,
  choisie: boolean,
  laissee: string | undefined,
): string {
  if (champ !== lu) return 'Votre choix, pris en compte à la prochaine vérification.'
  if (choisie) return 'Votre choix.'
  if (champ === null) {
    return laissee === undefined ? '' : `Laissée de côté\u00a0: ${laissee}.`
  }
  if (douteuse) return `À confirmer\u00a0: ${motif}.`
  return motif === '' || motif.startsWith('en-tête') ? '' : `Reconnue par\u00a0: ${motif}.`
}
