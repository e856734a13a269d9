import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import {
  choisirLAnnee,
  dresserLAvenant,
  preparerAvenant,
  refusDeLaRelecture,
  remplirPourEssai,
} from '../../../core/avenant/index.ts'
import { dresserBilans } from '../../../core/bilan/index.ts'
import type { Classeur, Feuille } from '../../../core/grille/index.ts'
import { lireContrat } from '../../../core/lecture/index.ts'
import { completerInterpretations } from '../../../core/reglages/index.ts'
import { classeurAvecFeuille, ouvrirFichier } from '../../../formats/index.ts'
import { tirer } from '../../../outils/lecture/index.ts'

const CLASSEURS = 'test/classeurs'
/** Assez pour que chaque façon d'écrire un budget y passe plusieurs fois ; « TIRAGES=1000 » en tire plus. */
const TIRAGES = Number(process.env.TIRAGES ?? 60)
const DELAI = 60_000 + 1_000 * TIRAGES
const PREMIERE_GRAINE = 500

type Issue = { readonly refus: string } | 'rendu' | 'sans objet'

/** L'avenant qui suit la dernière année de ce classeur, ajouté puis relu. */
function preparerEtRelire(classeur: Classeur): Issue {
  const { contrat } = lireContrat(classeur)
  if (contrat.vues.length === 0) return 'sans objet'
  const bilans = dresserBilans(contrat, completerInterpretations({}))
  const feuilles = classeur.feuilles.map(({ nom }) => nom)
  const choix = { demandee: undefined, feuilles, dansLeClasseur: true }
  const choisie = choisirLAnnee(contrat, bilans, choix)
  if ('refus' in choisie) return 'sans objet'
  const avenant = preparerAvenant(contrat, bilans, choisie.annee)
  const vide = ouvrirFichier(classeurAvecFeuille(dresserLAvenant(avenant)), 'avenant.xlsx')
  const feuille = avenant.nomDeFeuille
  const saisies = remplirPourEssai(avenant)
  const remplie = vide.appliquer({
    cellules: saisies
      .filter((s) => !s.formule)
      .map(({ cellule, euros }) => ({ feuille, cellule, contenu: { valeur: euros } })),
    resultats: saisies
      .filter((s) => s.formule)
      .map(({ cellule, euros }) => ({ feuille, cellule, resultat: euros })),
  }).fichier
  const avec = (autres: readonly Feuille[]) =>
    lireContrat({ ...classeur, feuilles: [...classeur.feuilles, ...autres] }).contrat
  const refus = refusDeLaRelecture(avenant, {
    avant: contrat,
    vide: avec(vide.classeur.feuilles),
    remplie: avec(remplie.classeur.feuilles),
  })
  return refus === null ? 'rendu' : { refus }
}

function rendreTous(classeurs: readonly (readonly [string, Classeur])[]): number {
  let rendus = 0
  for (const [nom, classeur] of classeurs) {
    const issue = preparerEtRelire(classeur)
    expect({ nom, issue }).not.toMatchObject({ issue: { refus: expect.any(String) } })
    if (issue === 'rendu') rendus++
  }
  return rendus
}

it('l’avenant de chaque classeur d’essai se relit, sans rien changer aux autres années', () => {
  const noms = readdirSync(CLASSEURS).filter((nom) => nom.endsWith('.xlsx'))
  const classeurs = noms.map(
    (nom) => [nom, ouvrirFichier(readFileSync(join(CLASSEURS, nom)), nom).classeur] as const,
  )
  expect(rendreTous(classeurs)).toBeGreaterThan(noms.length / 2)
}, 120_000)

it(
  `de même sur ${TIRAGES} budgets tirés au hasard`,
  () => {
    const tirages = Array.from({ length: TIRAGES }, (_, i) => {
      const { classeur, graine, famille } = tirer(PREMIERE_GRAINE + i)
      return [`${famille} ${graine}`, classeur] as const
    })
    expect(rendreTous(tirages)).toBeGreaterThan(TIRAGES / 2)
  },
  DELAI,
)
