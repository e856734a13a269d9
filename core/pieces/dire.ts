import { nomCite } from '../modele/index.ts'
import { type EtatMontre, NOMS_DES_DEGRES, type Piece } from './piece.ts'

const NOMS_DES_ETATS: Readonly<Record<EtatMontre, string>> = {
  manquante: 'manquante',
  lue: 'lue dans le classeur',
  fournie: 'fournie',
  'sans-objet': 'sans objet',
}

/** Au-dessus de ce que le texte recommande sans rien demander de joindre. */
export const TITRE_DES_ATTENTIONS = 'Points d’attention'

/** « Exigée, manquante ». */
export function direLEtat({ degre, etat }: Pick<Piece, 'degre' | 'etat'>): string {
  return `${NOMS_DES_DEGRES[degre]}, ${NOMS_DES_ETATS[etat]}`
}

/** « axe « Enfance », 2025 · « Épicerie mobile » · 35 150 € non justifiés » ; '' : elle vaut pour tout le contrat. */
export function direLObjet({ axe, annee, action, detail }: Piece): string {
  const ou = [...(axe === null ? [] : [`axe ${nomCite(axe)}`]), ...(annee === null ? [] : [annee])]
  return [
    ...(ou.length === 0 ? [] : [ou.join(', ')]),
    ...(action === null ? [] : [`«\u00a0${action}\u00a0»`]),
    ...(detail === '' ? [] : [detail]),
  ].join(' · ')
}
