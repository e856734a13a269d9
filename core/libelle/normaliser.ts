import { memoriser } from './memoriser.ts'

/** Au-delà de ces codes, plus de lettre accentuée ni de ponctuation courante : la lecture complète en juge. */
const CODES_COURANTS = 0x2200

/** « F.S.E. », « C.A.F. » : un sigle, pas des mots d'une lettre. */
const SIGLE = /\b(?:[A-Za-z]\.){2,}/g

/** « Plaf. notifié » : le seul mot du contrat que l'on abrège ainsi. */
const PLAFOND_ABREGE = /\bplaf\./gi

/** « Σ État » : le signe d'une somme se dit. */
const SOMME = /[Σ∑]/g

function sansPoints(sigle: string): string {
  return sigle.replaceAll('.', '')
}

/** Ce que devient chaque caractère courant, retenu à la première rencontre. */
const reductions = new Array<string | undefined>(CODES_COURANTS)

/**
 * Libellé réduit à ce qui porte le sens : minuscules sans accents, mots séparés d'une espace, sans
 * ponctuation. Le « + » collé à un mot reste (FSE+ n'est pas FSE), le « % » et le « € » aussi.
 */
export const normaliser = memoriser((brut) => {
  const pleins = brut.includes('.')
    ? brut.replace(SIGLE, sansPoints).replace(PLAFOND_ABREGE, 'plafond ')
    : brut
  const texte = pleins.replace(SOMME, 'total ')
  let libelle = ''
  let separe = false
  for (let i = 0; i < texte.length; i++) {
    const code = texte.charCodeAt(i)
    if (code >= CODES_COURANTS) return reduire(texte).trim()
    let reduit = reductions[code]
    if (reduit === undefined) {
      reduit = reduire(String.fromCharCode(code))
      reductions[code] = reduit
    }
    if (reduit === ' ') separe = true
    else if (reduit !== '') {
      libelle += separe && libelle !== '' ? ` ${reduit}` : reduit
      separe = false
    }
  }
  return libelle
})

function reduire(texte: string): string {
  return texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9+%€]+/g, ' ')
}
