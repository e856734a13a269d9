import { App, type CellPosition, Component, type Getters, registries } from '../bibliotheque.ts'
import { messageEn } from './message.ts'

const GABARIT = 'pacte-bulle'

/** La bulle d'une cellule que Pacte a marquée, au survol ; au clavier, le bandeau dit la même chose. */
class Bulle extends Component {
  static override template = GABARIT
  static override props = { texte: String, onClosed: { type: Function, optional: true } }
}

/** La bibliothèque garde pour elle le type de ses bulles. */
interface Bulles {
  replace(
    cle: string,
    bulle: { onHover: (position: CellPosition, getters: Getters) => object },
  ): void
}

export function ajouterLaBulle(): void {
  // Un gabarit écrit tout compilé : la politique de la page interdit d'évaluer du texte.
  App.registerTemplate(GABARIT, (_, { createBlock }) => {
    const bloc = createBlock('<div class="pacte-bulle"><block-text-0/></div>')
    return ({ props }) => bloc([props.texte])
  })
  const bulles = registries.cellPopoverRegistry as unknown as Bulles
  bulles.replace('PacteBulle', {
    onHover: (position, getters) => {
      const texte = messageEn(getters, position)
      if (texte === '') return { isOpen: false }
      return { isOpen: true, Component: Bulle, props: { texte }, cellCorner: 'top-right' }
    },
  })
}
