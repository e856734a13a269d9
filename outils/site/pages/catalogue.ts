import { html } from '../../../core/balisage/index.ts'
import {
  COLLECTIVITES,
  INDICATEUR_INCONNU,
  INDICATEURS,
  LIBELLES_DES_AXES,
  SOUS_THEMATIQUES,
} from '../../../core/catalogue/index.ts'
import { nomDAxe } from '../../../core/constats/index.ts'
import { AXES, type TypeCollectivite } from '../../../core/modele/index.ts'
import { liste, partie, tableau } from '../blocs.ts'
import type { Page } from '../page.ts'

export const PAGE_DU_CATALOGUE: Page = {
  adresse: 'catalogue.html',
  titre: 'Axes, indicateurs et collectivités',
  resume:
    'Les quatre axes, les sous-thématiques et leurs indicateurs nationaux, les collectivités éligibles.',
  genre: 'Autres pages',
  mots: [...SOUS_THEMATIQUES.map((s) => s.libelle), ...COLLECTIVITES.map((c) => c.nom)],
  corps: () => html`${partie(
    'Axes',
    tableau(
      'Les quatre axes du contrat',
      ['Axe', 'Intitulé', 'Nom court'],
      AXES.map((axe) => [
        nomDAxe(axe),
        LIBELLES_DES_AXES[axe].officiel,
        LIBELLES_DES_AXES[axe].court,
      ]),
    ),
  )}
${partie(
  'Sous-thématiques et indicateurs nationaux',
  tableau(
    'Un indicateur national par sous-thématique',
    ['Sous-thématique', 'Axe', 'Indicateur national'],
    SOUS_THEMATIQUES.map(({ id, libelle, axe }) => [
      libelle,
      nomDAxe(axe),
      INDICATEURS.find((i) => i.sousThematique === id)?.libelle ?? INDICATEUR_INCONNU,
    ]),
  ),
)}
${partie('Départements et collectivités assimilées', collectivites('departement'))}
${partie('Métropoles', collectivites('metropole'))}`,
}

function collectivites(type: TypeCollectivite) {
  return liste(COLLECTIVITES.filter((c) => c.type === type).map((c) => c.nom))
}
