import { normaliser } from '../../libelle/index.ts'
import type { Champ } from '../../modele/index.ts'
import type { Candidat } from './candidat.ts'
import type { Groupe } from './options.ts'

/** Le contrat a parfois ce nom, et une enveloppe régionale aussi. */
const PACTE = /\b(?:pactes? loca(?:l|ux)|alliances? locales?)\b/
const CONTRAT = /\b(?:contrats?|cls)\b/
/** Poids d'un en-tête qui nomme bien son champ. */
const BIEN_NOMMEE = 8
const NOMMEE = 4
const DE_L_ETAT: readonly (Champ | undefined)[] = ['partEtat', 'tiers', undefined]

/** « Crédits CLS (pacte local) » nomme le contrat : rien n'y est ambigu. */
export function neDitQueLePacteLocal(entete: string): boolean {
  const libelle = normaliser(entete)
  return PACTE.test(libelle) && !CONTRAT.test(libelle)
}

/** À côté d'une part de l'État, des crédits « pacte local » sont d'une autre enveloppe : un tiers. */
export function separerLesPactes(groupes: readonly Groupe[]): readonly Groupe[] {
  const dUnPacte = ({ libelle, candidats: [premier] }: Groupe) =>
    neDitQueLePacteLocal(libelle) && DE_L_ETAT.includes(premier?.champ)
  const duContrat = groupes.some(
    (groupe) =>
      !dUnPacte(groupe) &&
      groupe.statut !== 'anterieur' &&
      groupe.candidats.some((c) => c.champ === 'partEtat' && c.poids >= NOMMEE),
  )
  if (!duContrat) return groupes
  return groupes.map((groupe) =>
    dUnPacte(groupe) ? { ...groupe, candidats: groupe.colonnes.slice(0, 1).map(enTiers) } : groupe,
  )
}

function enTiers(entete: Groupe['colonnes'][number]): Candidat {
  return {
    champ: 'tiers',
    colonne: entete.colonne,
    annee: entete.annee,
    score: BIEN_NOMMEE,
    poids: BIEN_NOMMEE,
    vraisemblance: 1,
    cumul: false,
    motif: `en-tête « ${entete.complet} »`,
    entete,
  }
}
