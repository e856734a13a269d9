import { ESPACE_DES_FONCTIONS } from '../../core/fonctions/index.ts'
import { type MorceauSitue, situer } from './grammaire.ts'
import { decouper } from './morceaux.ts'
import { A_PARAMETRES_NOMMES, DANS_ODF, DE_FEUILLE, RECENTES, SANS_PREFIXE } from './recentes.ts'

/** La formule telle qu'un fichier l'écrit, ou pourquoi elle ne peut pas l'être. */
export type FormuleTraduite =
  | { readonly texte: string }
  | { readonly raison: 'formule' | 'fonction' }

const LONGUEUR_MAXIMALE = 8_192

/** « PACTE.PARTETAT(B2)+IFS(…) » → « _xldudf_PACTE_PARTETAT(B2)+_xlfn.IFS(…) ». */
export function formulePourExcel(formule: string): FormuleTraduite {
  return traduire(formule, ({ morceau }) => {
    if (morceau.genre === 'fonction') return fonctionPourExcel(morceau.brut)
    return morceau.genre === 'constante' ? constante(morceau.brut) : morceau.brut
  })
}

/** « SUM(A1:A3,Total!B2) » → « of:=SUM([.A1:.A3];[$Total.B2]) ». */
export function formulePourOdf(formule: string): FormuleTraduite {
  const traduite = traduire(formule, enOdf)
  return 'raison' in traduite ? traduite : { texte: `of:=${traduite.texte}` }
}

function traduire(formule: string, ecrire: (situe: MorceauSitue) => string): FormuleTraduite {
  if (formule.length > LONGUEUR_MAXIMALE) return { raison: 'formule' }
  const morceaux = decouper(formule.trim())
  const situes = morceaux && situer(morceaux)
  if (morceaux === null || situes === null) return { raison: 'formule' }
  for (const morceau of morceaux) {
    const { genre, brut } = morceau
    if (genre === 'fonction' && A_PARAMETRES_NOMMES.has(brut.toUpperCase())) {
      return { raison: 'fonction' }
    }
    // « '[2]Budget'!A1 » : ce que vaut « [2] » est dans une autre partie du fichier.
    if (genre === 'reference' && /[[\]]/.test(morceau.feuille)) return { raison: 'fonction' }
  }
  const texte = situes.map(ecrire).join('')
  return texte.length > LONGUEUR_MAXIMALE ? { raison: 'formule' } : { texte }
}

const NOTRE = new RegExp(`^(?:_xldudf_)?${ESPACE_DES_FONCTIONS}[._](.+)$`, 'i')

function fonctionPourExcel(ecrite: string): string {
  const notre = NOTRE.exec(ecrite)?.[1]?.toUpperCase()
  if (notre !== undefined) return `_xldudf_${ESPACE_DES_FONCTIONS}_${notre}`
  const nom = ecrite.toUpperCase()
  if (!RECENTES.has(nom) || SANS_PREFIXE.has(nom)) return nom
  return `_xlfn.${DE_FEUILLE.has(nom) ? '_xlws.' : ''}${nom}`
}

function fonctionPourOdf(ecrite: string): string {
  const notre = NOTRE.exec(ecrite)?.[1]?.toUpperCase()
  if (notre !== undefined) return `${ESPACE_DES_FONCTIONS}.${notre}`
  const nom = ecrite.toUpperCase()
  return RECENTES.has(nom) && !DANS_ODF.has(nom) ? `COM.MICROSOFT.${nom}` : nom
}

/** Une grille de page écrit « #REF » ; les fichiers, « #REF! ». */
function constante(brute: string): string {
  return brute === '#REF' ? '#REF!' : brute
}

function entreApostrophes(feuille: string): string {
  return /^('|[A-Za-z_]\w*$)/.test(feuille) ? feuille : `'${feuille}'`
}

function enOdf({ morceau, dans }: MorceauSitue): string {
  const { brut } = morceau
  switch (morceau.genre) {
    case 'fonction':
      return fonctionPourOdf(brut)
    case 'constante':
      return constante(brut)
    case 'nom':
      // Ce sont des fonctions : « TRUE » seul y serait un nom inconnu.
      return /^(TRUE|FALSE)$/i.test(brut) ? `${brut.toUpperCase()}()` : brut
    case 'reference': {
      const feuille = morceau.feuille === '' ? '' : `$${entreApostrophes(morceau.feuille)}`
      return `[${feuille}.${morceau.debut}${morceau.fin === '' ? '' : `:.${morceau.fin}`}]`
    }
    case 'blanc':
      return brut
    default:
      if (brut === ',') return dans === 'groupe' ? '~' : ';'
      return brut === ';' ? '|' : brut
  }
}
