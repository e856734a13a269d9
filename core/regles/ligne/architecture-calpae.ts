import { citer } from '../phrases.ts'
import { regleDeContrat } from '../regle.ts'

export const architectureCalpae = regleDeContrat({
  id: 'architecture-calpae',
  titre: 'Ancienne architecture CALPAE',
  gravites: ['signalement'],
  enonce:
    'Le contrat s’organise par axes\u00a0: les mesures socles ' +
    'et les initiatives de la CALPAE n’y sont plus des rubriques.',
  sources: ['principes/architecture'],
  examine: ({ contrat }, signaler) => {
    for (const { genre, texte, lieu } of contrat.mentions) {
      if (genre !== 'architecture-calpae') continue
      signaler({
        lieux: [lieu],
        message:
          `La rubrique ${citer(texte)} reprend l’architecture des anciennes conventions (CALPAE), pas un axe du ` +
          'contrat. Ranger ces actions par axe.',
      })
    }
  },
})
