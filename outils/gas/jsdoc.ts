import {
  estEtalee,
  FONCTIONS,
  type Fonction,
  type ParametreDeFonction,
} from '../../core/fonctions/index.ts'
import { nomDansSheets } from '../../gas-addin/fonctions/index.ts'

/** Ce que Google Sheets montre d'un paramètre, cellule ou plage, d'après ce qu'il attend. */
const TYPES: Readonly<Record<ParametreDeFonction['genre'], string>> = {
  montant: 'number|Array<Array<number>>',
  entier: 'number|Array<Array<number>>',
  annee: 'number|Array<Array<number>>',
  type: 'string|Array<Array<string>>',
  texte: 'string|Array<Array<string>>',
  plage: 'Array<Array>',
}

/** Un exemple écrit dans une description : la fonction y prend le nom que Google Sheets lui connaît. */
const APPEL = new RegExp(`(?<![\\p{L}_.])(?:${FONCTIONS.map((f) => f.nom).join('|')})(?=\\()`, 'gu')

/**
 * La documentation d'une fonction de cellule : Google Sheets la lit dans le texte du script, et n'en propose la
 * fonction que si « @customfunction » y est.
 */
export function jsdoc(fonction: Fonction): string {
  const { titre, description, parametres, variadique } = fonction
  const lignes = [
    `${titre}.`,
    description.replace(APPEL, (nom) => nomDansSheets(nom)),
    '',
    ...parametres.map((p, i) => ligneDeParametre(p, variadique && i === parametres.length - 1)),
    `@return ${rendu(fonction)}`,
    '@customfunction',
  ]
  return ['/**', ...lignes.map((ligne) => ` * ${neutraliser(ligne)}`.trimEnd()), ' */'].join('\n')
}

/** Le nom d'un paramètre dans le script, où JavaScript se réserve `arguments`. */
export function nomEnJavaScript(nom: string): string {
  return nom === 'arguments' ? 'arguments_' : nom
}

function ligneDeParametre(
  { nom, genre, facultatif, description }: ParametreDeFonction,
  repete: boolean,
): string {
  const ecrit = nomEnJavaScript(nom)
  const type = repete ? `...(${TYPES[genre]})` : TYPES[genre]
  return `@param {${type}} ${facultatif ? `[${ecrit}]` : ecrit} ${description}.`
}

function rendu(fonction: Fonction): string {
  const { titre, exemples } = fonction
  if (estEtalee(fonction)) return `{Array<Array>} ${titre}, sur plusieurs cellules.`
  const type = typeof exemples[0].attendu === 'number' ? 'number' : 'string'
  return `{${type}|Array<Array<${type}>>} ${titre}\u00a0; pour une plage, un tableau de même forme.`
}

/** Les textes viennent du registre : aucun ne doit pouvoir fermer le commentaire, ni passer à la ligne. */
function neutraliser(texte: string): string {
  return texte.replace(/[\r\n]+/g, ' ').replaceAll('*/', '* /')
}
