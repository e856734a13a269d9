import { normaliser } from '../../libelle/index.ts'
import { enAutreFinanceur, type Statut, statutDe } from '../entete/index.ts'
import { anneeSeule, uniteDEntete } from '../textes/index.ts'
import { posteDe } from './mots.ts'

/** Ce qu'un en-tête de montants ajoute à un financeur : son année, son statut, son unité. */
export interface MontantsNommes {
  readonly entete: string
  readonly unite: string
}

const STATUTS = {
  demande: 'demandé',
  inscrit: 'accordé',
  realise: 'réalisé',
  anterieur: 'antérieur',
} as const

/** « État » sous « Montant accordé 2025 (k€) » : « État accordé 2025 (k€) ». */
export function enTeteDePoste(
  etiquette: string,
  { entete, unite }: MontantsNommes,
  tous: readonly MontantsNommes[],
  statutDit: Statut | null = null,
): string {
  const dite = etiquette.replace(/^\s*dont\s+/i, '')
  const nom = posteDe(dite) === null ? enAutreFinanceur(dite) : dite
  const annee = anneeSeule(entete)
  const statut = statutDit ?? statutDe(normaliser(entete.replace(/20\d\d/g, ' ')), entete)
  const statuts = new Set(
    tous.map((t) => statutDe(normaliser(t.entete.replace(/20\d\d/g, ' ')), t.entete)),
  )
  const dit =
    statut !== null && (statuts.size > 1 || statut !== 'inscrit') ? ` ${STATUTS[statut]}` : ''
  const ecrite = [unite, entete].map(uniteDEntete).find((u) => u !== null)
  const suffixe = ecrite === 'kEUR' ? ' (k€)' : ecrite === 'MEUR' ? ' (M€)' : ''
  return `${nom}${dit}${annee === null ? '' : ` ${annee}`}${suffixe}`
}

/** « Total 2024-2027 » à côté des années : les années suffisent. */
export function sansLesTotaux<T extends MontantsNommes>(colonnes: readonly T[]): readonly T[] {
  const datees = colonnes.filter(
    ({ entete }) =>
      /\b20\d\d\b/.test(entete) && !/\btotal|cumul|20\d\d ?[-–àa] ?20\d\d/i.test(entete),
  )
  return datees.length > 1 ? datees : colonnes
}
