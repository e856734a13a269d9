import { lireDecimal } from './decimal.ts'
import { decouper } from './ecriture.ts'

/**
 * Lit un nombre sans unité de compte (repas, quotient familial, tarif en euros, année). Un pourcentage se
 * rend en fraction (« 50 % » donne 0,5) ; k€ et M€ n'ont pas de sens ici et sont illisibles.
 */
export function lireNombre(texte: string): number | 'vide' | 'illisible' {
  const nu = sansRepas(texte)
  const ecriture = decouper(nu)
  if (ecriture === 'vide' && nu !== texte) return 'illisible'
  if (typeof ecriture === 'string') return ecriture
  if (ecriture.unite === 'kEUR' || ecriture.unite === 'MEUR') return 'illisible'
  const decimal = lireDecimal(ecriture.corps, 'milliers')
  if (decimal === null) return 'illisible'
  // L'exposant garde le nombre le plus proche de l'écriture : 33,3 % est 0,333, sans division.
  const absolu = Number(
    `${decimal.entiers}.${decimal.decimales || '0'}${ecriture.pourcent ? 'e-2' : ''}`,
  )
  return ecriture.negatif && absolu !== 0 ? -absolu : absolu
}

/** « 1 200 repas », « 3,50 / repas », « 3,50 par repas » : le nombre seul. Par la fin, sans relire les blancs. */
function sansRepas(texte: string): string {
  const fini = texte.trimEnd()
  if (!/repas$/i.test(fini.slice(-5))) return texte
  const avant = fini.slice(0, -5)
  const nombre = avant.trimEnd()
  if (nombre.endsWith('/')) return nombre.slice(0, -1).trimEnd()
  const mot = nombre === avant ? null : /(?:par|le)$/i.exec(nombre.slice(-3))
  return mot === null ? nombre : nombre.slice(0, -mot[0].length).trimEnd()
}
