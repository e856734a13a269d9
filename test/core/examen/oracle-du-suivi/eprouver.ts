import type { Constat } from '../../../../core/constats/index.ts'
import { verifier } from '../../../../core/examen/index.ts'
import { REGLES } from '../../../../core/regles/index.ts'
import { contratDEssai, type LigneDEssai } from '../../contrat-d-essai.ts'
import { confronter } from '../oracle/confronter.ts'
import { cle } from '../oracle/oracle.ts'
import { jugerLeSuivi } from './oracle.ts'
import {
  FACULTATIVES,
  type Facultative,
  type LigneDeSuivi,
  type TirageDeSuivi,
  tirerDuSuivi,
} from './tirage.ts'

export const JUGEES = [
  'avenant-absent',
  'colonne-absente',
  'indicateur-national-absent',
  'indicateur-non-suivi',
  'mi-parcours-incomplet',
]

const REGLES_JUGEES = REGLES.filter((r) => JUGEES.includes(r.id))

/** Ce que chaque colonne, quand elle est là, porte sur une ligne. */
function contenu(tiree: LigneDeSuivi): Readonly<Record<Facultative, string | number>> {
  const { sousThematique, report } = tiree
  return {
    sousThematique: sousThematique ?? '',
    indicateurLocal: 'Familles suivies',
    indicateurNational: tiree.indicateurNational,
    valeurIndicateur: tiree.valeurIndicateur,
    justificationRenfort: 'Vingt familles de plus',
    partCollectiviteAnterieure: 0,
    programme: '304',
    repas: 'vide',
    tarifRepas: 'vide',
    quotientFamilial: 'vide',
    consomme: 'vide',
    report: report ?? 'vide',
    accordReport: 'Accord',
    avancementQuantitatif: tiree.avancementQuantitatif,
    avancementFinancier: tiree.avancementFinancier,
    avancementQualitatif: tiree.avancementQualitatif,
    avenant: tiree.avenant,
  }
}

function ligneDe(tiree: LigneDeSuivi, colonnes: TirageDeSuivi['colonnes']): LigneDEssai {
  const { axe, action, annee, nature, etat, compensation } = tiree
  const tout = contenu(tiree)
  const presentes = FACULTATIVES.filter((champ) => colonnes.has(champ))
  return {
    ...{ axe, action, annee, nature, cout: 2 * etat, partEtat: etat },
    traits: { cantine: compensation ? 'compensation' : null },
    ...Object.fromEntries(presentes.map((champ) => [champ, tout[champ]])),
  }
}

export function verdictsDuSuivi(tirage: TirageDeSuivi): string[] {
  const { type, colonnes, avenantAuTitre } = tirage
  const contrat = contratDEssai({
    type,
    lignes: tirage.lignes.map((l) => ligneDe(l, colonnes)),
    contrat: { mentionneAvenant: avenantAuTitre },
  })
  return verifier(contrat, { date: '2026-11-23', regles: REGLES_JUGEES }).map(ecrire).sort()
}

function ecrire({ regle, gravite, axe, annee, action, message }: Constat): string {
  const colonne = /^Colonne absente\u00a0: (.*?)\. Non vérifié/.exec(message)?.[1]
  return cle(regle, gravite, axe, annee, colonne ?? action)
}

export function eprouverLeSuivi(nombre: number): void {
  confronter(nombre, {
    tirer: tirerDuSuivi,
    juger: jugerLeSuivi,
    verdicts: verdictsDuSuivi,
    atteintes: [...JUGEES, 'mi-parcours-incomplet a-justifier'],
  })
}
