import {
  filOuPage,
  type Moteur,
  type MoteurDeLaPage,
  moteurDistant,
} from '../../task-pane/moteur/index.ts'
import { ouvrierDe } from './ouvrier.ts'

/** Le moteur de la page, dans un ouvrier si le bac à sable où Google range la page le permet. */
export function ouvrirLeMoteur(fonction: () => MoteurDeLaPage): Moteur {
  return moteurDistant(() =>
    filOuPage(
      () => ouvrierDe(fonction),
      async () => fonction(),
    ),
  )
}
