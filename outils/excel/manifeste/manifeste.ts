import { VERSION } from '../../../core/version/index.ts'
import { ENSEMBLES_EXIGES, FICHE, FICHIERS, fichierDIcone } from '../../../manifests/index.ts'
import { type Element, ecrireXml, el, elAvec } from './element.ts'
import { onglet } from './onglet.ts'
import { RESSOURCE, ressources } from './ressources.ts'

const ESPACES = {
  xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
}
const ESPACE_DU_RUBAN = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides'

/**
 * Le manifeste à donner à Excel, pour cette adresse d'hébergement : « https://… », avec ou sans chemin et barre finale.
 * Lève une Error dont le message se montre si l'adresse ne convient pas.
 */
export function manifesteXml(adresse: string): string {
  const base = baseDe(adresse)
  const sous = (fichier: string) => `${base}/${fichier}`
  const image = (taille: number) => sous(`${FICHIERS.icones}/${fichierDIcone('pacte', taille)}`)
  // L'ordre est celui du schéma : Excel refuse le manifeste en silence s'il change.
  return ecrireXml(
    elAvec('OfficeApp', { ...ESPACES, 'xsi:type': 'TaskPaneApp' }, [
      el('Id', FICHE.id),
      el('Version', `${VERSION}.0`),
      el('ProviderName', FICHE.auteur),
      el('DefaultLocale', FICHE.langue),
      valeur('DisplayName', FICHE.nom),
      valeur('Description', FICHE.description),
      valeur('IconUrl', image(32)),
      valeur('HighResolutionIconUrl', image(64)),
      valeur('SupportUrl', sous(FICHIERS.aide)),
      el('Hosts', [elAvec('Host', { Name: 'Workbook' })]),
      exigences(),
      el('DefaultSettings', [valeur('SourceLocation', sous(FICHIERS.page))]),
      el('Permissions', 'ReadWriteDocument'),
      elAvec('VersionOverrides', { xmlns: ESPACE_DU_RUBAN, 'xsi:type': 'VersionOverridesV1_0' }, [
        el('Hosts', [elAvec('Host', { 'xsi:type': 'Workbook' }, dansExcel())]),
        ressources(sous),
      ]),
    ]),
  )
}

/**
 * Volet, ruban et fonctions désignent la même page : c'est ce qui leur fait partager un seul environnement
 * d'exécution.
 */
function dansExcel(): readonly Element[] {
  const source = (resid: string) => elAvec('SourceLocation', { resid })
  return [
    el('Runtimes', [elAvec('Runtime', { resid: RESSOURCE.page, lifetime: 'long' })]),
    el('AllFormFactors', [
      elAvec('ExtensionPoint', { 'xsi:type': 'CustomFunctions' }, [
        el('Script', [source(RESSOURCE.fonctions)]),
        el('Page', [source(RESSOURCE.page)]),
        el('Metadata', [source(RESSOURCE.description)]),
        elAvec('Namespace', { resid: RESSOURCE.espace }),
      ]),
    ]),
    el('DesktopFormFactor', [
      el('GetStarted', [
        elAvec('Title', { resid: RESSOURCE.bienvenue }),
        elAvec('Description', { resid: RESSOURCE.conseil }),
        elAvec('LearnMoreUrl', { resid: RESSOURCE.guide }),
      ]),
      elAvec('FunctionFile', { resid: RESSOURCE.page }),
      elAvec('ExtensionPoint', { 'xsi:type': 'PrimaryCommandSurface' }, [onglet()]),
    ]),
  ]
}

function exigences(): Element {
  const ensembles = ENSEMBLES_EXIGES.map(({ nom, version }) =>
    elAvec('Set', { Name: nom, MinVersion: version }),
  )
  return el('Requirements', [elAvec('Sets', { DefaultMinVersion: '1.1' }, ensembles)])
}

function valeur(nom: string, texte: string): Element {
  return elAvec(nom, { DefaultValue: texte })
}

function baseDe(adresse: string): string {
  const quoiFaire = 'Donnez une adresse complète, comme «\u00a0https://pacte.exemple.fr\u00a0».'
  if (!URL.canParse(adresse)) {
    throw new Error(`L’adresse d’hébergement «\u00a0${adresse}\u00a0» est illisible. ${quoiFaire}`)
  }
  const { protocol, search, hash, username, href } = new URL(adresse)
  if (protocol !== 'https:') {
    throw new Error(
      `L’adresse d’hébergement «\u00a0${adresse}\u00a0» n’est pas en https, qu’Excel exige. ${quoiFaire}`,
    )
  }
  if (search !== '' || hash !== '' || username !== '') {
    throw new Error(
      `L’adresse d’hébergement «\u00a0${adresse}\u00a0» a un paramètre, une ancre ou un nom ` +
        `d’utilisateur en trop. ${quoiFaire}`,
    )
  }
  return href.replace(/\/+$/, '')
}
