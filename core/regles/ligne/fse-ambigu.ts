import { citer } from '../phrases.ts'
import { regleDeContrat } from '../regle.ts'

export const fseAmbigu = regleDeContrat({
  id: 'fse-ambigu',
  titre: 'Colonne «\u00a0FSE\u00a0» ambiguë',
  gravites: ['signalement'],
  enonce:
    'Au glossaire, FSE désigne le fonds de solidarité énergie et FSE+ le fonds social européen. ' +
    'Pacte compte le premier parmi les tiers ; le second suit ses propres règles.',
  sources: ['glossaire/fse-energie', 'glossaire/fse-plus'],
  examine: ({ contrat }, signaler) => {
    for (const { genre, texte, lieu } of contrat.mentions) {
      if (genre !== 'fse-ambigu') continue
      signaler({
        lieux: [lieu],
        message:
          `L’en-tête ${citer(texte)} peut désigner le fonds de solidarité énergie ou le FSE+ européen. ` +
          'Écrire «\u00a0FSE+\u00a0» pour le fonds européen, «\u00a0fonds de solidarité ' +
          'énergie\u00a0» pour l’autre, et vérifier les montants de la colonne.',
      })
    }
  },
})
