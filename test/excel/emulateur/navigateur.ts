import type { EtatDeClasseur } from './classeur/index.ts'
import { creerHote, type Hote } from './hote.ts'
import { type AppelDeFonction, creerPont } from './pont.ts'
import { creerWebkit, INFORMATIONS_D_HOTE } from './webkit.ts'

/** Ce que la page reçoit avant tout script, et ce que les tests y relisent. */
declare global {
  interface Window {
    readonly __classeur: EtatDeClasseur
    readonly __ensembles: Readonly<Record<string, string>>
    __hote: Hote
    __appeler: AppelDeFonction
  }
}

/** Nom de l’entrée où le classeur attend quand la page se recharge : Excel, lui, reste ouvert. */
const CLASSEUR_OUVERT = 'classeur-ouvert'

function classeurOuvert(): EtatDeClasseur {
  const garde = sessionStorage.getItem(CLASSEUR_OUVERT)
  return garde === null ? window.__classeur : JSON.parse(garde)
}

function rappeler(chemin: string, numero: string, reponse: readonly unknown[]): void {
  const fonction = chemin.split('.').reduce<unknown>(membre, window)
  if (typeof fonction === 'function') fonction(numero, reponse)
}

function membre(objet: unknown, nom: string): unknown {
  return typeof objet === 'object' && objet !== null ? Reflect.get(objet, nom) : undefined
}

// Une page intermédiaire (about:blank) n’a pas de mémoire : rien à émuler.
if (location.protocol.startsWith('http')) {
  const { hote, coulisses } = creerHote(classeurOuvert())
  const { pont, appeler } = creerPont(hote, coulisses)
  sessionStorage.setItem('hostInfoValue', INFORMATIONS_D_HOTE)
  addEventListener('pagehide', () => {
    sessionStorage.setItem(CLASSEUR_OUVERT, JSON.stringify(hote.etat()))
  })
  Object.assign(window, {
    _richApiNativeBridge: pont,
    webkit: creerWebkit(hote.classeur.nom, window.__ensembles, rappeler),
    __hote: hote,
    __appeler: appeler,
  })
}
