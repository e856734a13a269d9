import { derniereAnneeTauxCee } from '../parametres/index.ts'
import { source } from '../sources/index.ts'
import type { CleInterpretation } from './interpretations.ts'

const DEUX_PASSAGES = 'Deux passages du texte ne disent pas la même chose.'

/** Pourquoi il faut choisir, dans nos mots ; à part : ce qui ne fait que vérifier ne le dit jamais. */
export const POURQUOI: Readonly<Record<CleInterpretation, string>> = {
  tolerance:
    'Les tableaux réels arrondissent : l’écart vaut pour l’équilibre, la ' +
    'parité et les totaux. Tout le reste se juge au centime. Dans une feuille en ' +
    'k€ ou en M€, l’arrondi de l’affichage s’ajoute s’il dépasse cet écart.',
  arrondi: 'La somme des parts doit toujours faire le coût.',
  appreciation: 'Les plafonds sont notifiés par an, et la limite des CEE est dite sur une année.',
  cantineDenominateur: DEUX_PASSAGES,
  cantineNumerateur: DEUX_PASSAGES,
  minorite: 'Le texte parle d’actions et refuse de fixer un pourcentage.',
  lyon: 'Le texte la range avec les départements.',
  tauxCee: `Le texte ne donne plus de taux après ${derniereAnneeTauxCee}.`,
  ordre: 'Les deux exemples du texte le fixent sans le dire.',
  cee: 'Le texte ne dit ni l’unité de la limite, ni quand les CEE se déduisent.',
  pariteIncomplete: 'La parité est posée ; quand l’État donne moins, elle se discute.',
  signatureTardive: 'La date limite est écrite, mais un contrat déjà signé ne se corrige pas.',
  report: 'Le texte admet le report sans dire ce que devient le plafond.',
  justification: 'Le texte ne dit pas quelle part de l’écart une justification couvre.',
  animationSlime:
    'La foire aux questions la dit « hors plafond » ; des porteurs du programme lui ' +
    `appliquent la limite des CEE et de l’État (${source('exterieure/animation-slime').section}).`,
}
