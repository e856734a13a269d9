import { estTenue, type Mesure, rapportDe } from './mesure.ts'

const COLONNES = ['mesure', 'médiane', 'min – max', 'cible', 'tenue', 'référence', 'rapport']
const A_DROITE = new Set(['médiane', 'min – max', 'cible', 'rapport'])

/** Les mesures en colonnes alignées, groupe par groupe. */
export function enTableau(mesures: readonly Mesure[]): string {
  const rangees = mesures.map(rangeeDe)
  const largeurs = COLONNES.map((titre, i) =>
    Math.max(titre.length, ...rangees.map((rangee) => rangee[i]?.length ?? 0)),
  )
  const ligne = (cases: readonly string[]) =>
    cases
      .map((texte, i) => {
        const largeur = largeurs[i] ?? 0
        return A_DROITE.has(COLONNES[i] ?? '') ? texte.padStart(largeur) : texte.padEnd(largeur)
      })
      .join('  ')
      .trimEnd()
  const lignes = [ligne(COLONNES)]
  let groupe = ''
  for (const [rang, mesure] of mesures.entries()) {
    if (mesure.groupe !== groupe) lignes.push('', `— ${mesure.groupe}`)
    groupe = mesure.groupe
    lignes.push(ligne(rangees[rang] ?? []))
  }
  return lignes.join('\n')
}

function rangeeDe(mesure: Mesure): string[] {
  const { nom, unite, mediane, min, max, reference } = mesure
  const rapport = rapportDe(mesure)
  return [
    nom,
    `${ecrire(mediane)} ${unite}`,
    `${ecrire(min)} – ${ecrire(max)}`,
    cibleDe(mesure),
    tenueDe(mesure),
    reference === null ? '' : `${reference.nom} : ${ecrire(reference.mediane)} ${unite}`,
    rapport === null ? '' : `× ${ecrire(rapport)}`,
  ]
}

function cibleDe({ cible, unite }: Mesure): string {
  if (cible === null) return ''
  const maximum = ecrire(cible.maximum)
  return cible.sur === 'mediane' ? `≤ ${maximum} ${unite}` : `≤ × ${maximum}`
}

function tenueDe(mesure: Mesure): string {
  const tenue = estTenue(mesure)
  return tenue === null ? '' : tenue ? 'oui' : 'NON'
}

/** Trois chiffres qui comptent, à la française. */
function ecrire(nombre: number): string {
  return nombre.toLocaleString('fr-FR', {
    maximumSignificantDigits: nombre >= 1000 ? 4 : 3,
  })
}
