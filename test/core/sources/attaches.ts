import type { CleCitee } from '../../../core/sources/index.ts'

/**
 * Ce qu'un texte affiché écrit lui-même de chiffres et de noms, quand son fichier ne cite pas le passage qui les porte.
 * « exemple » : ce que l'utilisateur pourrait saisir ; « produit » : ce que Pacte dit de lui-même. Le reste est dans le texte.
 */
export const ATTACHES: Readonly<
  Record<string, Readonly<Record<string, CleCitee | 'exemple' | 'produit'>>>
> = {
  'core/calculs/plan-de-financement.ts': { Cinq: 'produit' },
  'core/conformite/changements.ts': { FSATME: 'transition/hors-plafond' },
  'core/examen/effets.ts': { Lecture: 'produit' },
  'core/fonctions/expliquer.ts': {
    '100': 'cadrage/exemple-tiers',
    '20': 'cadrage/exemple-tiers',
    '40': 'cadrage/exemple-tiers',
    '50': 'cadrage/parite',
    '80': 'exemple',
  },
  'core/fonctions/source.ts': { trois: 'produit' },
  'core/fonctions/type-collectivite.ts': { Finistère: 'exemple' },
  'core/gabarit/dresser.ts': { Renforcée: 'produit', Reconduite: 'produit' },
  'core/lecture/expliquer.ts': { '1': 'produit' },
  'core/reglages/correspondance-json.ts': { '7': 'exemple' },
  'core/reglages/interpretations.ts': { Lyon: 'objectifs/lyon-grand-paris' },
  'core/reglages/schema.ts': {
    '300000': 'exemple',
    '1250': 'exemple',
    '5': 'exemple',
    '06': 'exemple',
    '20': 'exemple',
    AAAA: 'produit',
    MM: 'produit',
    JJ: 'produit',
    '1': 'produit',
    '7': 'exemple',
  },
  'core/reglages/valider.ts': { JSON: 'produit' },
  'core/regles/contrat/reconduites-minoritaires.ts': { moitié: 'produit' },
  'README.md': { '28 000 €': 'exemple' },
  'docs/guides/developpement.md': { février: 'produit' },
  'docs/guides/page-locale.md': {
    '200 %': 'produit',
    '5 %': 'produit',
    '20 %': 'produit',
    '60 %': 'produit',
  },
  'docs/guides/utilisateur.md': { octobre: 'produit' },
}
