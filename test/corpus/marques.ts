import { GRAVITES, type Marque, type Rapport, rapportDe } from '../../core/constats/index.ts'
import { a1, type Feuille } from '../../core/grille/index.ts'
import { centimes } from '../../core/modele/index.ts'

const MARQUES_PAR_FEUILLE = 6

/** Quelques marques par feuille : des cellules pleines, puis une vide au-delà des autres. */
export function marquesArtificielles(feuilles: readonly Feuille[]): readonly Marque[] {
  return feuilles.flatMap(({ nom, lignes }) => {
    const pleines: string[] = []
    for (const [ligne, cellules] of lignes.entries()) {
      for (const [colonne, cellule] of (cellules ?? []).entries()) {
        if (cellule !== undefined && pleines.length < MARQUES_PAR_FEUILLE - 1) {
          pleines.push(a1(ligne, colonne))
        }
      }
      if (pleines.length >= MARQUES_PAR_FEUILLE - 1) break
    }
    const places = [...pleines, a1(lignes.length + 1, 2)]
    return places.map((cellule, i) => ({
      feuille: nom,
      cellule,
      gravite: GRAVITES[i % GRAVITES.length] ?? 'signalement',
      note: `Essai ${i + 1} : il manque 28 000 € à « l’État ».`,
    }))
  })
}

/** Un rapport comme un vrai contrat en donne, graphique compris. */
export const RAPPORT: Rapport = rapportDe({
  collectivite: 'Département de l’Essai',
  date: '2026-01-01',
  conclusion: '3 manquements.',
  questions: [],
  enAttente: [],
  laisses: [],
  suivi: [],
  constats: GRAVITES.map((gravite) => ({
    regle: 'plancher-axe',
    gravite,
    admis: false,
    axe: 'droits',
    annee: 2025,
    action: '=Médiation',
    feuille: 'Budget',
    cellules: ['E12'],
    message: 'Axe droits, 2025 : il manque 28 000 €.',
    etapes: ['320 000 € × 40 % = 128 000 €'],
    montants: null,
    sources: [],
    interpretations: [],
    correction: null,
    correctionJointe: [],
  })),
  justifies: [],
  titreDeLaRegle: (id) => id,
  synthese: [
    {
      axe: 'droits',
      annee: 2025,
      plafond: centimes(32_000_000),
      plancher: centimes(12_800_000),
      programme: centimes(10_000_000),
      manque: centimes(2_800_000),
      reste: centimes(22_000_000),
    },
  ],
  interpretations: [],
  notes: [],
})
