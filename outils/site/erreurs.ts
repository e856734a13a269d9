import {
  estErreur,
  evaluer,
  type Fonction,
  type ParametreDeFonction,
  type ValeurDArgument,
} from '../../core/fonctions/index.ts'
import { anneesDuContrat, valeurDe } from '../../core/parametres/index.ts'
import { ecrireAppel } from './formule.ts'

/** Un appel qui échoue, et la phrase que la fonction rend alors. */
export interface ErreurMontree {
  readonly formule: string
  readonly phrase: string
}

/** Ce qu'on peut donner de travers, selon ce que le paramètre attend ; les montants sont en euros. */
const DE_TRAVERS: Readonly<Record<ParametreDeFonction['genre'], readonly ValeurDArgument[]>> = {
  montant: ['à préciser', -100, 1_000_000],
  entier: ['beaucoup', 12.5, -1],
  annee: ['bientôt', valeurDe(anneesDuContrat).premiere - 1],
  type: ['région', 'Métropole du Grand Paris'],
  texte: ['Divers'],
  plage: [
    'Budget',
    [
      ['Date', 'Lieu'],
      ['Lundi', 'Quimper'],
    ],
  ],
}

const CELLULE_EN_ERREUR = '#REF!'

/** Les erreurs qu'un appel peut rendre, une par sorte de faute : chacune est exécutée, aucune n'est recopiée. */
export function erreursDe(fonction: Fonction): readonly ErreurMontree[] {
  const base = fonction.exemples[0].arguments
  const parFaute = new Map<unknown, ErreurMontree>()
  const phrases = new Set<string>()
  const essayer = (faute: unknown, valeurs: readonly ValeurDArgument[]) => {
    const rendu = evaluer(fonction.nom, valeurs)
    if (parFaute.has(faute) || !estErreur(rendu) || phrases.has(rendu.erreur)) return
    phrases.add(rendu.erreur)
    parFaute.set(faute, {
      formule: ecrireAppel(fonction.nom, valeurs).formule,
      phrase: rendu.erreur,
    })
  }
  for (const [rang, parametre] of fonction.parametres.entries()) {
    const avec = (valeur: ValeurDArgument) => remplacer(base, rang, valeur)
    if (!parametre.facultatif) essayer('omis', avec(undefined))
    for (const valeur of DE_TRAVERS[parametre.genre]) essayer(valeur, avec(valeur))
    essayer(CELLULE_EN_ERREUR, avec(CELLULE_EN_ERREUR))
  }
  const trop = fonction.parametres.map((_, i) => base[i] ?? 0)
  essayer('trop', [...trop, 1])
  return [...parFaute.values()]
}

function remplacer(
  valeurs: readonly ValeurDArgument[],
  rang: number,
  valeur: ValeurDArgument,
): readonly ValeurDArgument[] {
  const copie = [...valeurs]
  while (copie.length < rang) copie.push(undefined)
  copie[rang] = valeur
  return copie
}
