import { citer, sectionsDe } from '../../core/constats/index.ts'
import {
  estOmis,
  estPlage,
  FONCTIONS,
  type Fonction,
  type ValeurDArgument,
} from '../../core/fonctions/index.ts'
import { commandeDeListe } from './catalogue.ts'
import { type Allure, encrer, plier } from './terminal.ts'

export const fonctions = commandeDeListe(
  () => FONCTIONS.map(fonctionEnDonnees),
  (allure) => FONCTIONS.flatMap((fonction) => fonctionEnLignes(fonction, allure)),
)

function fonctionEnDonnees(fonction: Fonction) {
  return {
    nom: fonction.nom,
    titre: fonction.titre,
    description: fonction.description,
    parametres: fonction.parametres.map(({ nom, genre, facultatif, description }) => ({
      nom,
      genre,
      facultatif,
      description,
    })),
    exemples: fonction.exemples.map((exemple) => ({
      formule: formuleDe(fonction, exemple.arguments),
      arguments: exemple.arguments,
      attendu: exemple.attendu,
    })),
    sources: fonction.sources.map(citer),
  }
}

function fonctionEnLignes(fonction: Fonction, allure: Allure): string[] {
  const noms = fonction.parametres.map(({ nom, facultatif }) => (facultatif ? `[${nom}]` : nom))
  const sections = sectionsDe(fonction)
  return [
    encrer(allure, 'gras', `PACTE.${fonction.nom}(${noms.join('; ')})`),
    ...plier(fonction.description, allure, '  '),
    ...fonction.parametres.flatMap(({ nom, description }) =>
      plier(`${nom}\u00a0: ${description}`, allure, '  ', '- '),
    ),
    ...fonction.exemples.flatMap(({ arguments: valeurs, attendu }) =>
      plier(`${formuleDe(fonction, valeurs)} → ${JSON.stringify(attendu)}`, allure, '  '),
    ),
    ...(sections.length > 0
      ? plier(`Source\u00a0: ${sections.join('\u00a0; ')}`, allure, '  ')
      : []),
    '',
  ]
}

/** « PACTE.PARTETAT(100;20) » : ce que l'on peut passer tel quel à « calculer ». */
function formuleDe({ nom }: Fonction, valeurs: readonly ValeurDArgument[]): string {
  // Sans « ; », la virgule séparerait les arguments : elle ne peut pas être décimale.
  const decimale = valeurs.length > 1 ? ',' : '.'
  return `PACTE.${nom}(${valeurs.map((valeur) => ecrireArgument(valeur, decimale)).join(';')})`
}

// Un tableau s'écrit {1\\2;3\\4} : lignes séparées par « ; », colonnes par une barre oblique inverse.
function ecrireArgument(valeur: ValeurDArgument, decimale: string): string {
  if (estPlage(valeur)) {
    return `{${valeur.map((ligne) => ligne.map((v) => ecrireArgument(v, decimale)).join('\\')).join(';')}}`
  }
  if (estOmis(valeur)) return ''
  if (typeof valeur === 'string') return `"${valeur.replaceAll('"', '""')}"`
  return String(valeur).replace('.', decimale)
}
