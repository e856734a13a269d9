import { FONCTIONS, type Fonction } from '../../core/fonctions/index.ts'
import { FONCTION_DES_GESTES } from '../../gas-addin/echanges/index.ts'
import { nomDansSheets } from '../../gas-addin/fonctions/index.ts'
import { GROUPES_D_ARTICLES } from '../../gas-addin/menu/index.ts'
import { jsdoc, nomEnJavaScript } from './jsdoc.ts'

/** La variable globale où Code.js range tout le reste. */
export const ESPACE_DU_SCRIPT = 'Pacte_'

/**
 * Une fonction globale de Code.js. Google n'appelle que celles-là, par leur nom, et lit leur JSDoc dans le texte du
 * script : elles s'écrivent donc hors de ce qu'esbuild réduit.
 */
export interface Souche {
  readonly nom: string
  /** Ce qu'elle appelle dans le script réduit. */
  readonly appelle: string
  readonly texte: string
}

/** Toutes les fonctions globales, dans l'ordre de Code.js. */
export const SOUCHES: readonly Souche[] = [
  ...FONCTIONS.map(deFonction),
  simple('onOpen', 'onOpen'),
  simple('onInstall', 'onInstall'),
  ...GROUPES_D_ARTICLES.flat().map((a) => simple(a.fonction, 'choisir', [], [`'${a.fait}'`])),
  simple(FONCTION_DES_GESTES, 'geste', ['nom', 'json']),
]

/** Tout ce que la cellule donne passe, même en trop : le cœur le dit, plutôt que de l'ignorer. */
function deFonction(fonction: Fonction): Souche {
  const { nom, parametres, variadique } = fonction
  const noms = parametres.map((p) => nomEnJavaScript(p.nom))
  const recus = variadique ? [...noms.slice(0, -1), `...${noms.at(-1)}`] : noms
  const { texte, ...souche } = simple(nomDansSheets(nom), 'evaluer', recus, [
    `'${nom}'`,
    'arguments',
  ])
  return { ...souche, texte: `${jsdoc(fonction)}\n${texte}` }
}

function simple(
  nom: string,
  appelle: string,
  parametres: readonly string[] = [],
  passes: readonly string[] = parametres,
): Souche {
  const appel = `${ESPACE_DU_SCRIPT}.${appelle}(${passes.join(', ')})`
  return { nom, appelle, texte: `function ${nom}(${parametres.join(', ')}) { return ${appel} }` }
}
