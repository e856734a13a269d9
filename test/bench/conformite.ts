// Proposer une mise en conformité : le calcul seul, puis avec la vérification qui rejoue la grille virtuelle.
import { proposer } from '../../core/conformite/index.ts'
import type { Classeur } from '../../core/grille/index.ts'
import { examenDEssai } from '../core/examen-d-essai.ts'
import { alterner } from './alterner.ts'
import { budget } from './budget.ts'
import { enClasseur } from './classeur.ts'
import { exiger } from './exiger.ts'
import { type Mesure, mesurer } from './mesure.ts'

const GROUPE = 'core : proposer(classeur)'
const TAILLE = { actions: 500, annees: 4, fautives: 10 }

const verifier = (classeur: Classeur) => examenDEssai(classeur, '2026-11-23')

const essai = budget(TAILLE)
const classeur = enClasseur(essai)
const examen = verifier(classeur)
let rejouee = examen
const demande = { classeur, examen, examiner: verifier }
const proposition = proposer({
  ...demande,
  examiner: (c) => {
    rejouee = verifier(c)
    return rejouee
  },
})
exiger(proposition.etat === 'complete', 'la proposition lève tout')
exiger(proposition.bloquants === essai.fautes.length, 'les bloquants sont ceux du budget')

const sansRejeu = { ...demande, examiner: () => rejouee }
const mesurees: readonly (readonly [string, typeof demande])[] = [
  ['500 actions × 4 années, sans la vérification rejouée', sansRejeu],
  ['500 actions × 4 années, vérification rejouée', demande],
]
console.log(
  JSON.stringify(
    mesurees.map(([nom, laquelle]): Mesure => {
      const durees = alterner(
        // Un examen neuf : ce qu'une proposition prépare ne sert pas à la suivante.
        () => proposer({ ...laquelle, examen: { ...examen } }),
        () => verifier(classeur),
        { tours: 7, chauffe: 3 },
      )
      // Rejouée une fois, la vérification ne fait que s'ajouter au calcul.
      const cible =
        laquelle === sansRejeu
          ? ({ sur: 'mediane', maximum: 300 } as const)
          : ({ sur: 'rapport', maximum: 2.5 } as const)
      return mesurer(
        { groupe: GROUPE, nom, reference: 'vérifier le même classeur', cible },
        durees.mesure,
        durees.reference,
      )
    }),
  ),
)
