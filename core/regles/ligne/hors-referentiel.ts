import { normaliser } from '../../libelle/index.ts'
import type { Ligne, Texte, UniteDAction } from '../../modele/index.ts'
import { cellulesDAction } from '../cellules.ts'
import { releveDuPacte } from '../champ-d-application.ts'
import { designerAnnees, enumerer } from '../phrases.ts'
import { regleDAction } from '../regle.ts'
import { anneeCommune, anneesEnDefaut } from '../une-fois.ts'

export const horsReferentiel = regleDAction({
  id: 'hors-referentiel',
  titre: 'Action hors référentiel',
  gravites: ['bloquant', 'a-justifier'],
  enonce:
    'Les actions suivent les référentiels\u00a0; seul l’axe Transition ' +
    'admet une exception, à trois conditions et avec remontée nationale.',
  sources: ['principes/referentiels', 'objectifs/hors-referentiel'],
  examine: (unite, { contrat }, signaler) => {
    if (!declareeHors(unite) || !releveDuPacte(unite, contrat)) return
    const annees = anneesEnDefaut(unite, declareeHors)
    if (!annees) return
    const surTransition = unite.axe === 'transition' || unite.axe === 'inconnu'
    signaler({
      gravite: surTransition ? 'a-justifier' : 'bloquant',
      annee: anneeCommune(annees),
      lieux: cellulesDAction(annees, 'action'),
      message: surTransition
        ? `${designerAnnees(annees)}\u00a0: action hors référentiel, ce que seul l’axe ` +
          'Transition peut admettre, par dérogation. ' +
          conditionsManquantes(annees)
        : `${designerAnnees(annees)}\u00a0: action hors référentiel, ce que seul l’axe Transition admet. ` +
          'La rattacher à une action du référentiel de son axe, ou la retirer du contrat.',
    })
  },
})

/** Le libellé, ou une case du classeur, dit l'action hors référentiel. */
export function declareeHors({ traits, lignes }: UniteDAction): boolean {
  if (traits.horsReferentiel) return true
  for (const { textes } of lignes) if (affirme(textes.horsReferentiel)) return true
  return false
}

const AFFIRMATIONS = new Set(['o', 'x', 'vrai', 'true', '1'])

function affirme(texte: string | null): boolean {
  if (!texte) return false
  const mot = texte.trim().toLowerCase()
  return AFFIRMATIONS.has(mot) || mot.startsWith('oui') || mot.startsWith('hors')
}

/** Ce que la dérogation demande, et le mot qui, écrit sur la ligne, montre qu'on y a pensé. */
const CONDITIONS = [
  { quoi: 'le besoin au diagnostic du territoire', mot: 'diagnostic' },
  { quoi: 'le lien avec un sous-axe de la transition', mot: 'sous axe' },
  { quoi: 'l’accord des services de l’État (commissaire)', mot: 'accord' },
  { quoi: 'la remontée au niveau national', mot: 'national' },
] as const

function conditionsManquantes(annees: readonly UniteDAction[]): string {
  const lignes = annees.flatMap((a) => a.lignes)
  const ecrit = normaliser(lignes.flatMap(textesLibres).join(' '))
  const sousAxe = lignes.some((l) => l.sousThematique !== null)
  const manquantes = CONDITIONS.filter(
    ({ mot }) => !ecrit.includes(mot) && !(mot === 'sous axe' && sousAxe),
  )
  return manquantes.length === 0
    ? 'Les trois conditions et la remontée nationale sont évoquées\u00a0: tenir les pièces prêtes.'
    : `Il reste à montrer\u00a0: ${enumerer(manquantes.map(({ quoi }) => quoi))}.`
}

function textesLibres({ action, textes }: Ligne): Texte[] {
  return [action, textes.horsReferentiel, textes.justification]
}
