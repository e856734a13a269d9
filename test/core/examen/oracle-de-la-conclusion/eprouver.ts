import { expect } from 'vitest'
import { empreinteDe } from '../../../../core/constats/index.ts'
import { type Examen, estSansTableau, examinerLaLecture } from '../../../../core/examen/index.ts'
import type { Lecture } from '../../../../core/lecture/index.ts'
import { type AxeLu, type Contrat, centimes, type Reponses } from '../../../../core/modele/index.ts'
import { CLASSEUR_SANS_REGLAGES, type Justification } from '../../../../core/reglages/index.ts'
import type { LigneDEssai } from '../../contrat-d-essai.ts'
import { LIGNES_SAINES, lectureDEssai, PLAFONDS, questionDEssai } from '../lecture-d-essai.ts'
import { Hasard } from '../oracle/tirage.ts'
import { conclureNaivement, type Verdict } from './oracle.ts'
import { type TirageDeConclusion, tirerUneConclusion } from './tirage.ts'

const QUESTION = 'F1:champ'
const ENTETE = { feuille: 'Budget', ligne: 0, colonne: 40 }

function lignesDe(tirage: TirageDeConclusion, trop: boolean): LigneDEssai[] {
  const [enfance, ...autres] = LIGNES_SAINES
  const fautive = tirage.manquement ? { partEtat: 60_000, partCollectivite: 40_000 } : {}
  const douteuse = trop ? { partEtat: 70_000, partCollectivite: 30_000 } : {}
  const lignes: LigneDEssai[] = [
    { ...enfance, ...fautive },
    ...autres.map((ligne) => (ligne.axe === 'droits' ? { ...ligne, ...douteuse } : ligne)),
  ]
  const ecrire = (axe: AxeLu, action: string, part: number, suite = {}) =>
    lignes.push({
      ...{ axe, action, cout: 2 * part, partEtat: part, indicateurLocal: 'familles' },
      ...suite,
    })
  if (tirage.axeInconnu) ecrire('inconnu', 'Interstellaire', 5_000)
  if (tirage.transversal) ecrire('transversal', 'Suivi du contrat', 4_000)
  if (tirage.sansAnnee) ecrire('enfance', 'Relais', 3_000, { annee: null })
  if (tirage.sansAxe !== null) ecrire('inconnu', 'Divers', tirage.sansAxe)
  // La collectivité porte tout.
  const sansEtat = { partEtat: 'vide', partCollectivite: 100_000, cout: 100_000 } as const
  return tirage.rien ? lignes.map((ligne) => ({ ...ligne, ...sansEtat })) : lignes
}

function contratDe(tirage: TirageDeConclusion, { contrat }: Lecture): Contrat {
  const [vue] = contrat.vues
  if (!vue) throw new Error('aucun tableau')
  const somme = contrat.lignes.reduce(
    (total, { montants: { partEtat } }) => total + (typeof partEtat === 'number' ? partEtat : 0),
    0,
  )
  const total = {
    ...{ vue, lieu: ENTETE, libelle: 'Total général', annee: 2025 },
    champ: 'partEtat',
    portee: { genre: 'general' },
    montant: centimes(somme + 100 * (tirage.ecartDuTotal ?? 0)),
    attendus: [centimes(somme)],
    nombreDeLignes: contrat.lignes.length,
  } as const
  return {
    ...contrat,
    totaux: tirage.ecartDuTotal === null ? [] : [total],
    incomprises: tirage.feuilleIncomprise ? [{ feuille: 'Notes', axes: ['enfance'] }] : [],
  }
}

/** « Divers » n'a d'axe nulle part : ni cellule, ni colonne. */
function sansAxeNiColonne(contrat: Contrat): Contrat {
  const divers = ({ action }: { readonly action: string }) => action === 'Divers'
  const retirer = <L extends Contrat['lignes'][number]>(ligne: L): L => {
    if (!divers(ligne)) return ligne
    const { axe: _, ...colonnes } = ligne.vue.colonnes
    return { ...ligne, lieuAxe: null, vue: { ...ligne.vue, colonnes } }
  }
  return {
    ...contrat,
    lignes: contrat.lignes.map(retirer),
    unites: contrat.unites.map((unite) => {
      const [premiere, ...suite] = unite.lignes
      return divers(unite) ? { ...unite, lignes: [retirer(premiere), ...suite] } : unite
    }),
  }
}

function lire(tirage: TirageDeConclusion) {
  return (reponses: Reponses): Lecture => {
    const trop = tirage.question === 'attend' && reponses[QUESTION] === 'non'
    const lecture = lectureDEssai({
      lignes: lignesDe(tirage, trop),
      plafonds: PLAFONDS,
      colonnes: ['indicateurLocal'],
    })
    const attend = tirage.question !== null && reponses[QUESTION] === undefined
    return {
      ...lecture,
      contrat: sansAxeNiColonne(contratDe(tirage, lecture)),
      questions: attend ? [questionDEssai(QUESTION)] : [],
      laisses:
        tirage.feuilleLaissee === null
          ? []
          : [
              {
                feuille: 'Projet',
                raison: 'version',
                dit: 'un projet',
                partEtat: centimes(tirage.feuilleLaissee * 100),
              },
            ],
    }
  }
}

function examiner(
  tirage: TirageDeConclusion,
  justifications: readonly Justification[] = [],
): Examen {
  const examen = examinerLaLecture(lire(tirage), {
    reglages: CLASSEUR_SANS_REGLAGES.contrat,
    justifications,
    reponses: {},
    indicateurs: [],
    date: '2025-06-01',
  })
  if (estSansTableau(examen)) throw new Error('aucun tableau')
  return examen
}

export function verdictDe(tirage: TirageDeConclusion): Verdict {
  const avant = examiner(tirage)
  const justifies = tirage.justifie
    ? avant.constats
        .filter((c) => c.regle === 'parite-depassee')
        .map((c) => ({ ...empreinteDe(c), motif: 'Accord écrit du préfet', date: '2025-06-01' }))
    : []
  const { etat, phrase } = (justifies.length > 0 ? examiner(tirage, justifies) : avant).conclusion
  return { etat, favorable: /^(?:Aucun manquement|Rien de relevé)/.test(phrase) }
}

/** Assez rare pour un petit tirage, assez fréquent pour que chaque état soit éprouvé. */
const PART_MINIMALE = 0.01

export function eprouverLaConclusion(nombre: number): void {
  const rendus = new Map<string, number>()
  for (let graine = 1; graine <= nombre; graine++) {
    const tirage = tirerUneConclusion(new Hasard(graine))
    const attendu = conclureNaivement(tirage)
    expect({ graine, tirage, ...verdictDe(tirage) }).toEqual({ graine, tirage, ...attendu })
    rendus.set(attendu.etat, (rendus.get(attendu.etat) ?? 0) + 1)
  }
  const rares = (['conforme', 'reserves', 'questions', 'manquements', 'justifies'] as const).filter(
    (etat) => (rendus.get(etat) ?? 0) < nombre * PART_MINIMALE,
  )
  expect(rares).toEqual([])
}
