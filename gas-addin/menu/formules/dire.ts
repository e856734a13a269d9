import { a1 } from '../../../core/grille/index.ts'
import type { Bilan } from './ecrire.ts'
import type { Retouche } from './relever.ts'
import type { Sens } from './traduire.ts'

/** Une boîte de Google ne défile pas. */
const MONTREES = 10
/** Une formule plus longue se coupe : elle reste entière dans sa cellule. */
const LONGUEUR_MONTREE = 70

const PAR_QUI =
  'par qui en a posé la protection (menu Données, «\u00a0Protéger des feuilles et des plages\u00a0»), puis recommencez.'

export const RIEN_A_TRADUIRE =
  'Ce classeur n’a aucune formule de Pacte. Pour en écrire une, tapez =PACTE_ dans une ' +
  'cellule\u00a0: Google Sheets propose les noms.'

/** Ce qui sera fait, cellule par cellule, et la question. */
export function demander(retouches: readonly Retouche[], sens: Sens): string {
  const annonce = sens === 'sheets' ? annonceVersSheets : annonceVersExcel
  return [
    annonce(retouches.length),
    lister(retouches, ({ avant, apres }) => `${couper(avant)} → ${couper(apres)}`),
    retouches.length === 1 ? 'La réécrire\u00a0?' : 'Les réécrire\u00a0?',
  ].join('\n\n')
}

function annonceVersSheets(nombre: number): string {
  return nombre === 1
    ? 'Une formule porte un nom d’Excel, que Google Sheets ne connaît pas. Pacte peut la réécrire\u00a0:'
    : `${nombre} formules portent un nom d’Excel, que Google Sheets ne connaît pas. Pacte peut les réécrire\u00a0:`
}

function annonceVersExcel(nombre: number): string {
  const [donner, effet] =
    nombre === 1
      ? ['à sa formule son', 'elle affichera #NAME? tant que vous ne l’aurez pas remise']
      : [
          `à ses ${nombre} formules leur`,
          'elles afficheront #NAME? tant que vous ne les aurez pas remises',
        ]
  return (
    'Aucune formule de ce classeur ne porte un nom d’Excel. Pour le rendre à quelqu’un qui ' +
    `travaille dans Excel, Pacte peut donner ${donner} nom d’Excel\u00a0; dans Google Sheets, ` +
    `${effet} par ce même article\u00a0:`
  )
}

/** Ce qui a été fait, et ce qui ne l'a pas été, avec ce qu'il faut faire. */
export function conclure({ ecrites, protegees, changees }: Bilan): string {
  const phrases = [reecrites(ecrites.length)]
  if (protegees.length > 0) {
    phrases.push(
      protegees.length === 1
        ? '1 formule laissée telle quelle\u00a0: sa cellule est protégée, vous ne pouvez pas la ' +
            `modifier. Faites-la déprotéger ${PAR_QUI}`
        : `${protegees.length} formules laissées telles quelles\u00a0: leurs cellules sont ` +
            `protégées, vous ne pouvez pas les modifier. Faites-les déprotéger ${PAR_QUI}`,
      lister(protegees),
    )
  }
  if (changees.length > 0) {
    phrases.push(
      changees.length === 1
        ? '1 formule laissée telle quelle\u00a0: elle a changé entre-temps. Recommencez pour la revoir.'
        : `${changees.length} formules laissées telles quelles\u00a0: elles ont changé ` +
            'entre-temps. Recommencez pour les revoir.',
      lister(changees),
    )
  }
  return phrases.join('\n\n')
}

function reecrites(nombre: number): string {
  if (nombre === 0) return 'Aucune formule réécrite.'
  return nombre === 1 ? '1 formule réécrite.' : `${nombre} formules réécrites.`
}

function lister(
  retouches: readonly Retouche[],
  precision?: (retouche: Retouche) => string,
): string {
  const lignes = retouches.slice(0, MONTREES).map((retouche) => {
    const { feuille, ligne, colonne } = retouche
    const lieu = `«\u00a0${feuille}\u00a0», ${a1(ligne, colonne)}`
    return precision === undefined ? lieu : `${lieu}\u00a0: ${precision(retouche)}`
  })
  const reste = retouches.length - lignes.length
  if (reste > 0) lignes.push(reste === 1 ? 'et une autre.' : `et ${reste} autres.`)
  return lignes.join('\n')
}

function couper(formule: string): string {
  return formule.length > LONGUEUR_MONTREE ? `${formule.slice(0, LONGUEUR_MONTREE)}…` : formule
}
