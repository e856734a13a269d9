import { ErreurDeClasseur } from '../../erreur.ts'
import type { DialecteCsv } from '../classeur-lu.ts'
import { parcourirChamps } from './champs.ts'
import { avaleDesLignes, LARGEUR_PARLANTE } from './guillemets.ts'

type Separateur = DialecteCsv['separateur']

/** Du plus au moins vraisemblable dans un fichier d'Excel français. */
export const SEPARATEURS: readonly Separateur[] = [';', '\t', ',', '|']

/** De quoi juger ; un fichier entier n'en dirait pas plus. */
const LIGNES_REGARDEES = 200
const SIGNES_REGARDES = 200_000

/** Une ligne d'en-tête a au moins deux champs qui sont des mots. */
const CHAMPS_D_UN_ENTETE = 2

interface Essai {
  readonly separateur: Separateur
  /** Champs de l'en-tête. */
  readonly largeur: number
  /** Lignes qui en ont autant, à un près : celle où un champ est coupé en deux ne condamne pas les autres. */
  readonly accord: number
}

/**
 * Le séparateur, et le nombre de champs d'une ligne ordinaire : ceux de l'en-tête, avec lequel le plus de lignes
 * s'accordent. À égalité, le plus de champs, puis l'ordre des candidats. La virgule d'un montant n'est pas un
 * séparateur.
 */
export function devinerDecoupage(
  texte: string,
  impose: Separateur | undefined,
): Omit<Essai, 'accord'> {
  const debut = texte.slice(0, SIGNES_REGARDES)
  const candidats = impose === undefined ? SEPARATEURS : [impose]
  let meilleur: Essai = { separateur: candidats[0] ?? ';', largeur: Infinity, accord: 0 }
  for (const separateur of candidats) {
    const essai = essayer(debut, separateur)
    const mieux =
      essai.accord > meilleur.accord ||
      (essai.accord === meilleur.accord && essai.accord > 0 && essai.largeur > meilleur.largeur)
    if (mieux) meilleur = essai
  }
  return meilleur
}

/**
 * Ce que vaut un séparateur : l'en-tête avec lequel le plus de lignes s'accordent ; sans en-tête, la ligne la plus
 * fréquente.
 */
function essayer(texte: string, separateur: Separateur): Essai {
  const lignes = lignesDe(texte, separateur).filter(({ champs }) => champs > 1)
  const entetes = lignes.filter(({ mots }) => mots >= CHAMPS_D_UN_ENTETE)
  const largeurs = new Set((entetes.length > 0 ? entetes : lignes).map(({ champs }) => champs))
  const ecart = entetes.length > 0 ? 1 : 0
  let meilleur: Essai = { separateur, largeur: Infinity, accord: 0 }
  for (const largeur of largeurs) {
    const admis = largeur > 2 ? ecart : 0
    const accord = lignes.filter(({ champs }) => Math.abs(champs - largeur) <= admis).length
    if (accord > meilleur.accord) meilleur = { separateur, largeur, accord }
  }
  return meilleur
}

interface Ligne {
  readonly champs: number
  /** Combien de ses champs sont des mots : une lettre, et pas de chiffre devant. */
  readonly mots: number
}

function lignesDe(texte: string, separateur: Separateur): readonly Ligne[] {
  const nu = separateur === ',' ? texte.replaceAll(/(\d),(?=\d)/g, '$1.') : texte
  const lignes: Ligne[] = []
  let [champs, mots] = [0, 0]
  try {
    const recevoir = (champ: string, dernier: boolean) => {
      champs++
      if (/^[^\d]*\p{L}/u.test(champ)) mots++
      if (!dernier) return true
      lignes.push({ champs, mots })
      champs = 0
      mots = 0
      return lignes.length < LIGNES_REGARDEES
    }
    // La largeur n'est pas encore connue : le moindre texte qui aurait l'air de lignes est pris pour des lignes.
    parcourirChamps(
      nu,
      { separateur, surUneLigne: false },
      recevoir,
      () => undefined,
      (etendue) => !avaleDesLignes(nu, etendue, separateur, LARGEUR_PARLANTE),
    )
  } catch (erreur) {
    // Lu avec un mauvais séparateur, un guillemet de trop semble en ouvrir un autre ; ce qui est lu avant lui reste.
    if (!(erreur instanceof ErreurDeClasseur)) throw erreur
  }
  return lignes
}
