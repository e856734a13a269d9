import { ecouter, type Model } from '../bibliotheque.ts'
import { traduire } from '../termes/index.ts'
import { messageEn } from './message.ts'

const DUREE_D_UN_REFUS_MS = 8_000

/**
 * Sous la grille, ce que Pacte dit de la cellule sélectionnée, lu par un lecteur d'écran, et ce qui vient d'être
 * refusé.
 */
export interface Bandeau {
  readonly element: HTMLElement
  readonly refuser: (phrase: string) => void
  readonly arreter: () => void
}

export function dresserLeBandeau(modele: Model): Bandeau {
  const element = document.createElement('div')
  element.className = 'pacte-bandeau'
  element.setAttribute('role', 'status')
  let refus = ''
  let minuterie: ReturnType<typeof setTimeout> | undefined
  const montrer = () => {
    const texte = refus || direLaCellule(modele)
    element.classList.toggle('pacte-refus', refus !== '')
    if (element.textContent !== texte) element.textContent = texte
  }
  const abonne = {}
  ecouter(modele, 'update', abonne, montrer)
  montrer()
  return {
    element,
    refuser: (phrase) => {
      clearTimeout(minuterie)
      refus = phrase
      minuterie = setTimeout(() => {
        refus = ''
        montrer()
      }, DUREE_D_UN_REFUS_MS)
      montrer()
    },
    arreter: () => {
      clearTimeout(minuterie)
      modele.off('update', abonne)
    },
  }
}

function direLaCellule({ getters }: Model): string {
  const position = getters.getActivePosition()
  const message = messageEn(getters, position)
  if (message !== '') return message
  const cellule = getters.getEvaluatedCell(position)
  return cellule.type === 'error' ? traduire(String(cellule.message ?? '')) : ''
}
