import { type Element, ecrireXml, el, elAvec } from '../manifeste/element.ts'
import { ENTETE_A_RETIRER, ENTETES, TYPES } from './entetes.ts'

/**
 * Un « web.config » pour IIS : chaque réglage ôte d'abord celui du serveur, car IIS refuse un doublon
 * par une erreur 500.
 */
export function webConfig(): string {
  const types = Object.entries(TYPES).flatMap(([fileExtension, mimeType]) => [
    elAvec('remove', { fileExtension }),
    elAvec('mimeMap', { fileExtension, mimeType }),
  ])
  const entetes = Object.entries(ENTETES).flatMap(([name, value]) => [
    elAvec('remove', { name }),
    elAvec('add', { name, value }),
  ])
  const contenu: readonly Element[] = [
    el('staticContent', types),
    el('httpProtocol', [
      el('customHeaders', [...entetes, elAvec('remove', { name: ENTETE_A_RETIRER })]),
    ]),
  ]
  return ecrireXml(el('configuration', [el('system.webServer', contenu)]))
}
