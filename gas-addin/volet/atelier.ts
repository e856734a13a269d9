import { type Etude, etudeFilOuPage, type PorteeDeLEtude } from '../../task-pane/etude/index.ts'
import { type Atelier, partagerPreact } from '../../task-pane/index.ts'
import type { FONCTION_DE_L_ETUDE, FONCTION_DES_ONGLETS } from '../echanges/index.ts'
import { ouvrierDe } from './ouvrier.ts'

declare global {
  /** Posées par la page de l'atelier. */
  interface Window {
    readonly [FONCTION_DE_L_ETUDE]: () => {
      readonly servir: (portee: PorteeDeLEtude) => void
      readonly etude: Etude
    }
    readonly [FONCTION_DES_ONGLETS]: () => {
      readonly ouvrirLAtelier: (etude: Etude) => Atelier
    }
  }
}

/** Le suivi et la conformité ; `lire` donne le texte de leur page, que le script garde à part. */
export async function chargerLAtelier(lire: () => Promise<string>): Promise<Atelier> {
  partagerPreact()
  poser(await lire())
  const { PACTE_ETUDE, PACTE_ONGLETS } = window
  // Dans la page, l'étude ne s'évalue que s'il le faut.
  const surPlace: Etude = {
    suivre: (demande) => PACTE_ETUDE().etude.suivre(demande),
    proposer: (demande) => PACTE_ETUDE().etude.proposer(demande),
    comparer: (demande) => PACTE_ETUDE().etude.comparer(demande),
  }
  return PACTE_ONGLETS().ouvrirLAtelier(etudeFilOuPage(() => ouvrierDe(PACTE_ETUDE), surPlace))
}

/** Un script lu d'un texte ne s'exécute que si on le recrée. Rien du classeur n'est dans cette page. */
function poser(page: string): void {
  const lue = new DOMParser().parseFromString(page, 'text/html')
  document.head.append(...lue.querySelectorAll('style'))
  for (const { textContent } of lue.querySelectorAll('script')) {
    document.head.append(Object.assign(document.createElement('script'), { textContent }))
  }
}
