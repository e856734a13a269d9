// La vérification seule, en mémoire : un budget ordinaire, puis des contrats de plus en plus longs.

import { etablirContexte, synthese, verifier } from '../../core/examen/index.ts'
import type { Contrat } from '../../core/modele/index.ts'
import { alterner } from './alterner.ts'
import { type Budget, budget } from './budget.ts'
import { contratLu, rallonger } from './contrats.ts'
import { exiger } from './exiger.ts'
import { type Mesure, mediane, mesurer } from './mesure.ts'
import { verifierANu } from './verification-nue.ts'

const GROUPE = 'core : verifier(contrat)'
const DATE = '2026-11-23'
const NUE = 'boucle nue (parité, sommes)'
const TAILLE = { actions: 500, annees: 4 }

function controler(contrat: Contrat, { fautes, programmes }: Budget): void {
  const constats = verifier(contrat, { date: DATE })
  const graves = constats.filter((c) => c.gravite !== 'signalement')
  exiger(
    graves.every((c) => c.regle === 'parite-depassee'),
    `constats inattendus (${[...new Set(graves.map((c) => c.regle))].join(', ')})`,
  )
  const cellules = graves.flatMap((c) => c.cellules)
  exiger(cellules.join() === fautes.join(), 'les parités dépassées ne sont pas celles du budget')
  exiger(verifierANu(contrat).depassees === fautes.length, 'la référence se trompe')
  const lignes = synthese(etablirContexte(contrat, { date: DATE }))
  for (const [cle, programme] of programmes) {
    const ligne = lignes.find((l) => `${l.axe} ${l.annee}` === cle)
    exiger(ligne?.programme === programme * 100, `programmé de l’axe ${cle}`)
  }
}

function ordinaire(nom: string, fautives: number): Mesure {
  const essai = budget({ ...TAILLE, fautives })
  const contrat = contratLu(essai)
  controler(contrat, essai)
  const durees = alterner(
    () => verifier(contrat, { date: DATE }),
    () => verifierANu(contrat),
    { tours: 300, chauffe: 300 },
  )
  const cible = { sur: 'mediane', maximum: 1 } as const
  return mesurer({ groupe: GROUPE, nom, cible, reference: NUE }, durees.mesure, durees.reference)
}

/** Durées pour 1 000 lignes. */
function long(modele: Contrat, lignes: number): { mesure: number[]; reference: number[] } {
  const contrat = rallonger(modele, lignes / modele.lignes.length)
  exiger(contrat.lignes.length === lignes, `${lignes} lignes`)
  const graves = verifier(contrat, { date: DATE }).filter((c) => c.gravite !== 'signalement')
  exiger(graves.length === 0, `${lignes} lignes conformes`)
  const durees = alterner(
    () => verifier(contrat, { date: DATE }),
    () => verifierANu(contrat),
    { tours: 7, chauffe: 2 },
  )
  const pourMille = (duree: number) => (duree * 1000) / lignes
  return {
    mesure: durees.mesure.map(pourMille),
    reference: durees.reference.map(pourMille),
  }
}

function croissance(): Mesure[] {
  const modele = contratLu(budget({ ...TAILLE, fautives: 0 }))
  const dix = long(modele, 10_000)
  const base = mediane(dix.mesure)
  const nom = (lignes: string) => `${lignes} lignes, pour 1 000`
  const compares = [100_000, 1_000_000].map((lignes) => {
    const { mesure } = long(modele, lignes)
    return mesurer(
      {
        groupe: GROUPE,
        nom: nom(lignes.toLocaleString('fr-FR')),
        cible: { sur: 'rapport', maximum: 3 },
        reference: '10 000 lignes, pour 1 000',
      },
      mesure,
      [base],
    )
  })
  const premiere = { groupe: GROUPE, nom: nom('10 000'), reference: NUE }
  return [mesurer(premiere, dix.mesure, dix.reference), ...compares]
}

console.log(
  JSON.stringify([
    ordinaire('500 actions × 4 années, conforme', 0),
    ordinaire('500 actions × 4 années, 40 constats', 50),
    ...croissance(),
  ]),
)
