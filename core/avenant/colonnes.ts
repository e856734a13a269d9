import { type Champ, INTITULES_DES_TYPES } from '../modele/index.ts'
import type { Avenant } from './avenant.ts'

/** Une colonne du tableau des actions : ce qu'elle porte, son titre, sa largeur en caractères. */
export interface ColonneDAvenant {
  /** « memoire… » : l'année d'avant, que la lecture ne prend pas pour celle de l'avenant. */
  readonly champ: Champ | 'memoireProgramme' | 'memoireConsomme' | 'memoireReste'
  readonly titre: string
  readonly largeur: number
}

const [TEXTE, LARGE, MONTANT] = [20, 60, 16]

/**
 * Les colonnes de la feuille, de gauche à droite. Les titres « Pour mémoire » ne disent pas l'année : avec elle, la
 * feuille passerait pour un complément de l'année d'avant.
 */
export function colonnesDe({ champs, repas, collectivite: { type } }: Avenant): ColonneDAvenant[] {
  const texte = (champ: (typeof champs)[number], titre: string, largeur = TEXTE) =>
    champs.includes(champ) ? [{ champ, titre, largeur }] : []
  return [
    { champ: 'axe', titre: 'Axe', largeur: 34 },
    ...texte('sousThematique', 'Sous-thématique', 24),
    { champ: 'action', titre: 'Action', largeur: LARGE },
    ...texte('porteur', 'Porteur'),
    ...texte('nature', 'Nature', 14),
    ...texte('programme', 'Programme', 12),
    ...texte('section', 'Section', 14),
    { champ: 'cout', titre: 'Coût total', largeur: MONTANT },
    { champ: 'partEtat', titre: 'Part État', largeur: MONTANT },
    {
      champ: 'partCollectivite',
      titre: `Part ${type === null ? 'collectivité' : INTITULES_DES_TYPES[type]}`,
      largeur: MONTANT,
    },
    { champ: 'fse', titre: 'FSE+', largeur: MONTANT },
    { champ: 'tiers', titre: 'Cofinancements tiers', largeur: MONTANT },
    { champ: 'cee', titre: 'CEE', largeur: MONTANT },
    ...(repas ? [{ champ: 'repas', titre: 'Nombre de repas', largeur: 12 } as const] : []),
    { champ: 'report', titre: 'Report', largeur: MONTANT },
    { champ: 'accordReport', titre: 'Accord sur le report', largeur: TEXTE },
    ...texte('indicateurLocal', 'Indicateur local', 40),
    ...texte('indicateurNational', 'Indicateur national', 40),
    { champ: 'memoireProgramme', titre: 'Pour mémoire\u00a0: État programmé', largeur: MONTANT },
    { champ: 'memoireConsomme', titre: 'Pour mémoire\u00a0: crédits consommés', largeur: MONTANT },
    { champ: 'memoireReste', titre: 'Pour mémoire\u00a0: non consommé', largeur: MONTANT },
  ]
}
