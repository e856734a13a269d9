import { type ChampDit, type Lieu, lieuDe, type UniteDAction } from '../../modele/index.ts'
import { ecrireDate } from '../../nombres/index.ts'
import { echeanceMiParcours, valeurDe } from '../../parametres/index.ts'
import { EXTERIEURES } from '../../sources/index.ts'
import { cellulesDe } from '../cellules.ts'
import { emploiHorsPacte } from '../champ-d-application.ts'
import { enteteDe } from '../entetes.ts'
import { designer, enumerer } from '../phrases.ts'
import { type Contexte, regleDeContrat, type Signaler } from '../regle.ts'

const VOLETS = [
  { champ: 'avancementQuantitatif', nom: 'quantitatif' },
  { champ: 'avancementFinancier', nom: 'financier' },
  { champ: 'avancementQualitatif', nom: 'qualitatif' },
] as const satisfies readonly { champ: ChampDit; nom: string }[]

const ECHEANCE = valeurDe(echeanceMiParcours)
const PRESSE = EXTERIEURES['exterieure/mi-parcours'].titre

export const miParcoursIncomplet = regleDeContrat({
  id: 'mi-parcours-incomplet',
  titre: 'Rapport de mi-parcours incomplet',
  gravites: ['a-justifier', 'signalement'],
  enonce:
    'Le rapport de mi-parcours, voté par l’assemblée, dit l’avancement ' +
    'quantitatif, financier et qualitatif de chaque action.',
  sources: ['suivi/rapport-mi-parcours', 'calendrier/mi-parcours', 'exterieure/mi-parcours'],
  colonnes: VOLETS.map((v) => v.champ),
  examine: (contexte, signaler) => {
    const { contrat } = contexte
    const entete = enteteDe(contrat, ...VOLETS.map((v) => v.champ))
    if (entete.length === 0) return
    for (const unite of contrat.unites) {
      if (!emploiHorsPacte(unite, contrat)) examinerUnite(unite, signaler)
    }
    rappelerLeVote(entete, contexte, signaler)
  },
})

function examinerUnite(unite: UniteDAction, signaler: Signaler): void {
  const vides = VOLETS.filter(({ champ }) => estVide(unite, champ))
  if (vides.length === 0) return
  const cellules = vides.flatMap((v) => lieuDe(unite.lignes[0], v.champ) ?? [])
  signaler({
    axe: unite.axe === 'inconnu' || unite.axe === 'transversal' ? null : unite.axe,
    annee: unite.annee,
    action: unite.action,
    lieux: cellules.length > 0 ? cellules : cellulesDe(unite.lignes, 'action'),
    message:
      `${designer(unite)}\u00a0: avancement ${enumerer(vides.map((v) => v.nom))} non renseigné. ` +
      'Compléter le rapport de mi-parcours pour cette action.',
  })
}

// Une colonne que le tableau n'a pas est l'affaire de colonne-absente.
function estVide({ lignes }: UniteDAction, champ: ChampDit): boolean {
  let vide = false
  for (const { textes } of lignes) {
    const texte = textes[champ]
    if (texte !== null && texte !== '') return false
    if (texte === '') vide = true
  }
  return vide
}

function rappelerLeVote(lieux: readonly Lieu[], { date }: Contexte, signaler: Signaler): void {
  const verbe = date > ECHEANCE ? 'était' : 'est'
  signaler({
    gravite: 'signalement',
    lieux,
    message:
      'Le rapport de mi-parcours se vote en assemblée, et le classeur ne dit pas si ce vote a eu lieu : le vérifier. ' +
      'Le texte laisse la date aux signataires et juge cohérente la fin mars de l’année N+2 ; ' +
      `la presse a annoncé que l’évaluation ${verbe} attendue pour le ${ecrireDate(ECHEANCE)} (${PRESSE}).`,
    sources: ['suivi/rapport-mi-parcours', 'calendrier/mi-parcours', 'exterieure/mi-parcours'],
  })
}
