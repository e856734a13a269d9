import { type Cellule, type Feuille, lettreDe } from '../../../core/grille/index.ts'
import { NOMS_DES_CHAMPS } from '../../../core/modele/index.ts'
import { juger, type Reponse } from '../jugement/index.ts'
import { CHAMPS_JUGES } from '../tirage/index.ts'
import type { Tirage } from '../tirer.ts'

const LARGEUR = 26

/** Un tirage en entier : ses choix, ses feuilles en texte, ce qu'il fallait lire et ce qui a été lu. */
export function montrer(tirage: Tirage, reponse: Reponse): string {
  const choix = [...tirage.choix].map(([nom, option]) => `${nom} = ${option}`)
  return [
    `Graine ${tirage.graine} : ${choix.join(', ')}`,
    ...tirage.classeur.feuilles.map(feuilleEnTexte),
    comparaison(tirage, reponse),
  ].join('\n\n')
}

function feuilleEnTexte(feuille: Feuille): string {
  const large = Math.max(0, ...Array.from(feuille.lignes, (l) => l?.length ?? 0))
  const largeurs = Array.from({ length: large }, (_, j) =>
    Math.min(LARGEUR, Math.max(2, ...Array.from(feuille.lignes, (l) => enTexte(l?.[j]).length))),
  )
  const ligne = (textes: readonly string[]) =>
    textes.map((t, j) => t.slice(0, LARGEUR).padEnd(largeurs[j] ?? 0)).join(' | ')
  const numero = (i: number) =>
    `${String(i + 1).padStart(4)}${feuille.lignesMasquees.has(i) ? '-' : ' '}`
  const fusions = feuille.fusions.map(
    (f) => `${lettreDe(f.gauche)}${f.haut + 1}:${lettreDe(f.droite)}${f.bas + 1}`,
  )
  return [
    `« ${feuille.nom} »`,
    `     ${ligne(largeurs.map((_, j) => lettreDe(j)))}`,
    ...Array.from(feuille.lignes, (l, i) =>
      `${numero(i)}${ligne(largeurs.map((_, j) => enTexte(l?.[j])))}`.trimEnd(),
    ),
    ...(fusions.length > 0 ? [`     Fusions : ${fusions.join(', ')}`] : []),
  ].join('\n')
}

function enTexte(cellule: Cellule | undefined): string {
  if (cellule === undefined) return ''
  const valeur = cellule.genre === 'sans-valeur' ? '' : String(cellule.valeur)
  return cellule.formule === undefined ? valeur : `${valeur} =${cellule.formule}`
}

function comparaison({ verite, graine }: Tirage, reponse: Reponse): string {
  const { verdict } = juger(verite, reponse)
  const cles = [...new Set([...verite.credits.keys(), ...reponse.credits.keys()])].sort()
  const ligne = (nom: string, attendu: number | null, lu: number) =>
    `${attendu === null || attendu === lu ? '  ' : '✗ '}${nom.padEnd(24)}` +
    `${enEuros(attendu).padStart(16)}${enEuros(lu).padStart(16)}`
  return [
    `Verdict de ${graine} : ${verdict}${reponse.refus ? ' (aucun tableau retenu)' : ''}`,
    ...reponse.doutes.map((doute) => `Doute : ${doute}`),
    `${''.padEnd(26)}${'attendu'.padStart(16)}${'lu'.padStart(16)}`,
    ...cles.map((cle) => ligne(cle, verite.credits.get(cle) ?? 0, reponse.credits.get(cle) ?? 0)),
    ...CHAMPS_JUGES.map((champ) =>
      ligne(NOMS_DES_CHAMPS[champ], verite.sommes[champ], reponse.sommes[champ]),
    ),
  ].join('\n')
}

function enEuros(montant: number | null): string {
  return montant === null ? 'non dit' : (montant / 100).toFixed(2)
}
