import { controlerLaTaille } from '../../hotes/fichier/index.ts'
import type { Fichier } from './classeur-servi.ts'

/** Ouvre le sélecteur du système ; `prendre` n'est pas appelé si l'utilisateur renonce. */
export function choisirUnFichier(prendre: (fichier: File) => void): void {
  const champ = Object.assign(document.createElement('input'), {
    type: 'file',
    accept: '.xlsx,.xlsm,.ods,.csv',
  })
  champ.addEventListener('change', () => {
    const [choisi] = champ.files ?? []
    if (choisi !== undefined) prendre(choisi)
  })
  champ.click()
}

/** Lit le fichier ici, sans que rien parte. Lève une ErreurDeClasseur s'il est trop gros : avant de le lire. */
export async function lireDansLaPage(choisi: File): Promise<Fichier> {
  controlerLaTaille(choisi.size)
  return { nom: choisi.name, octets: new Uint8Array(await choisi.arrayBuffer()) }
}
