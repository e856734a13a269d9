import { citer, NOMS_DES_GRAVITES, sectionsDe } from '../../core/constats/index.ts'
import {
  direInterpretation,
  INTERPRETATIONS,
  INTERPRETATIONS_PAR_DEFAUT,
} from '../../core/reglages/index.ts'
import { REGLES, type Regle } from '../../core/regles/index.ts'
import { commandeDeListe } from './catalogue.ts'
import { type Allure, encrer, plier } from './terminal.ts'

export const regles = commandeDeListe(
  () => REGLES.map(regleEnDonnees),
  (allure) => REGLES.flatMap((regle) => regleEnLignes(regle, allure)),
)

function regleEnDonnees(regle: Regle) {
  return {
    id: regle.id,
    titre: regle.titre,
    gravite: regle.gravites[0],
    gravites: regle.gravites,
    portee: regle.portee,
    enonce: regle.enonce,
    sources: regle.sources.map(citer),
    parametres: INTERPRETATIONS.filter(({ cle }) => regle.interpretations?.includes(cle)),
    colonnes: regle.colonnes ?? [],
  }
}

function regleEnLignes(regle: Regle, allure: Allure): string[] {
  const gravites = regle.gravites.map((g) => NOMS_DES_GRAVITES[g].toLowerCase()).join(' ou ')
  const sections = sectionsDe(regle)
  return [
    `${encrer(allure, 'gras', regle.id)}  ${regle.titre}`,
    ...plier(`${gravites}, portée\u00a0: ${regle.portee}`, allure, '  '),
    ...plier(regle.enonce, allure, '  '),
    ...(regle.interpretations ?? []).flatMap((cle) =>
      plier(
        `${cle}\u00a0: ${direInterpretation(cle, INTERPRETATIONS_PAR_DEFAUT)}`,
        allure,
        '  ',
        '- ',
      ),
    ),
    ...(sections.length > 0
      ? plier(`Source\u00a0: ${sections.join('\u00a0; ')}`, allure, '  ')
      : []),
    '',
  ]
}
