import { reconnaitreNomDeCollectivite } from '../../core/catalogue/index.ts'
import { direLesReglages } from '../../core/examen/index.ts'
import { nomCite } from '../../core/modele/index.ts'
import { ecrireEuros } from '../../core/nombres/index.ts'
import {
  type CleInterpretation,
  INTERPRETATIONS,
  type ReglagesDuContrat,
} from '../../core/reglages/index.ts'

type Montant = ReglagesDuContrat['plafonds'][number]

/** Le contrat donné en fichier l'emporte, champ par champ, sur celui que garde le classeur. */
export function reunirLesContrats(
  donne: ReglagesDuContrat,
  garde: ReglagesDuContrat,
): ReglagesDuContrat {
  return {
    ...(memeCollectivite(donne, garde) ? garde : sansIdentite(garde)),
    ...donne,
    plafonds: [...donne.plafonds, ...garde.plafonds.filter((p) => !donne.plafonds.some(couvre(p)))],
    reports: [...donne.reports, ...garde.reports.filter((r) => !donne.reports.some(couvre(r)))],
    interpretations: { ...garde.interpretations, ...donne.interpretations },
  }
}

/** D'où vient chaque réglage suivi : du fichier, puis ce que le classeur garde et que le fichier ne dit pas. */
export function direDOuViennentLesReglages(
  donne: ReglagesDuContrat,
  garde: ReglagesDuContrat,
): string[] {
  const suivis = Object.entries(memeCollectivite(donne, garde) ? garde : sansIdentite(garde))
  const restants = {
    ...Object.fromEntries(suivis.filter(([cle]) => !Object.hasOwn(donne, cle))),
    plafonds: garde.plafonds.filter((p) => !donne.plafonds.some(couvre(p))),
    reports: garde.reports.filter((r) => !donne.reports.some(couvre(r))),
    interpretations: Object.fromEntries(
      Object.entries(garde.interpretations).filter(
        ([cle]) => !Object.hasOwn(donne.interpretations, cle),
      ),
    ),
  }
  return [
    ...direLesReglages(donne, 'du fichier donné par --contrat'),
    ...direLesReglages(restants, 'des réglages gardés dans le classeur'),
  ]
}

/** Un montant donné vaut pour le même axe et la même année, ou pour toutes. */
function couvre({ axe, annee }: Montant) {
  return (donne: Montant) => donne.axe === axe && (donne.annee === annee || donne.annee === null)
}

/** Le type et l'outre-mer gardés décrivent la collectivité gardée, pas une autre. */
function sansIdentite({ type: _, outreMer: __, ...reste }: ReglagesDuContrat): ReglagesDuContrat {
  return reste
}

function memeCollectivite(donne: ReglagesDuContrat, garde: ReglagesDuContrat): boolean {
  if (donne.collectivite === undefined || garde.collectivite === undefined) return true
  return nomReconnu(donne.collectivite) === nomReconnu(garde.collectivite)
}

function nomReconnu(ecrit: string): string {
  return reconnaitreNomDeCollectivite(ecrit)?.nom ?? ecrit
}

/** Ce que le fichier contredit de ce que garde le classeur, en une phrase ; aucune s'il ne contredit rien. */
export function direLesContradictions(
  donne: ReglagesDuContrat,
  garde: ReglagesDuContrat,
): string[] {
  const ecarts = [
    memeCollectivite(donne, garde)
      ? null
      : comparer('collectivité', donne.collectivite, garde.collectivite),
    comparer('type', donne.type, garde.type),
    comparer('outre-mer', ouiOuNon(donne.outreMer), ouiOuNon(garde.outreMer)),
    comparer('année', donne.annee, garde.annee),
    comparer('signature', donne.signature, garde.signature),
    ...comparerLesMontants('plafond', donne.plafonds, garde.plafonds),
    ...comparerLesMontants('report', donne.reports, garde.reports),
    ...INTERPRETATIONS.map(({ cle }) =>
      comparer(
        `interprétation «\u00a0${cle}\u00a0»`,
        valeurDe(donne.interpretations, cle),
        valeurDe(garde.interpretations, cle),
      ),
    ),
  ].filter((ecart) => ecart !== null)
  if (ecarts.length === 0) return []
  const ecart = ecarts.join(', ')
  return [
    `Le fichier donné par --contrat l’emporte sur les réglages gardés dans le classeur\u00a0: ${ecart}.`,
  ]
}

function comparer(
  quoi: string,
  donne: string | number | undefined,
  garde: string | number | undefined,
): string | null {
  if (donne === undefined || garde === undefined || donne === garde) return null
  return `${quoi} ${donne} au lieu de ${garde}`
}

function comparerLesMontants(
  quoi: string,
  donnes: readonly Montant[],
  gardes: readonly Montant[],
): (string | null)[] {
  return gardes.map((garde) => {
    const donne = donnes.find(couvre(garde))
    const annee = garde.annee === null ? '' : ` en ${garde.annee}`
    const nom = `${quoi} de l’axe ${nomCite(garde.axe)}${annee}`
    return donne ? comparer(nom, ecrireEuros(donne.montant), ecrireEuros(garde.montant)) : null
  })
}

function valeurDe(
  interpretations: ReglagesDuContrat['interpretations'],
  cle: CleInterpretation,
): string | undefined {
  const valeur = interpretations[cle]
  return typeof valeur === 'number' ? ecrireEuros(valeur) : valeur
}

function ouiOuNon(valeur: boolean | undefined): string | undefined {
  if (valeur === undefined) return undefined
  return valeur ? 'oui' : 'non'
}
