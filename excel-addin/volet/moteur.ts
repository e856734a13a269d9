import type { MoteurDeLaPage } from '../../task-pane/moteur/index.ts'

declare global {
  interface Window {
    /** Posé par moteur.js quand il se charge dans la page. */
    pacteMoteur?: MoteurDeLaPage
  }
}

/** Charge le moteur dans la page même, là où un ouvrier est refusé. Lève une Error s'il ne se charge pas. */
export function moteurDeLaPage(fichier: string): Promise<MoteurDeLaPage> {
  return new Promise((charge, echec) => {
    const refuser = () =>
      echec(new Error(`«\u00a0${fichier}\u00a0» ne se charge pas. Rouvrez le volet`))
    const script = Object.assign(document.createElement('script'), { src: fichier })
    script.onload = () => (window.pacteMoteur ? charge(window.pacteMoteur) : refuser())
    script.onerror = refuser
    document.head.append(script)
  })
}
