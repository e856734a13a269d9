import { resolve } from 'node:path'
import { FICHIERS } from '../../../manifests/index.ts'
import type { Certificat } from './certificat.ts'

/** Ce qui change d'un système à l'autre : approuver le certificat, le retirer, donner le manifeste à Excel. */
interface Gestes {
  readonly approuver: (autorite: string) => readonly string[]
  readonly retirer: (nom: string) => string
  readonly charger: (manifeste: string) => readonly string[]
}

const WEB = [
  'Excel sur le web\u00a0: ouvrez un classeur, puis Accueil, ' +
    'Compléments, les paramètres, «\u00a0Télécharger mon complément\u00a0»,',
  'et choisissez le manifeste. Le navigateur le garde\u00a0; il peut demander l’autorisation de joindre ce poste.',
]

const WINDOWS: Gestes = {
  approuver: (autorite) => [
    'Dans une invite de commandes, puis répondez Oui\u00a0:',
    `    certutil -user -addstore Root "${autorite}"`,
  ],
  retirer: (nom) => `certutil -user -delstore Root "${nom}"`,
  charger: (manifeste) => [
    `Excel pour Windows\u00a0: copiez ${manifeste} dans un dossier partagé. Déclarez ce dossier dans Fichier, Options,`,
    'Centre de gestion de la confidentialité, Paramètres, Catalogues de compléments approuvés, et cochez',
    '«\u00a0Afficher dans le menu\u00a0». Rouvrez Excel\u00a0: ' +
      'Accueil, Compléments, Avancé, Dossier partagé, Pacte, Ajouter.',
  ],
}

const MAC: Gestes = {
  approuver: (autorite) => [
    'Dans le Terminal\u00a0:',
    `    security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db "${autorite}"`,
  ],
  retirer: (nom) => `security delete-certificate -c "${nom}" ~/Library/Keychains/login.keychain-db`,
  charger: (manifeste) => [
    `Excel pour Mac\u00a0: copiez ${manifeste} dans ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef`,
    '(créez le dossier s’il manque). Rouvrez Excel et un classeur\u00a0: Accueil, Compléments, Pacte.',
  ],
}

/** Excel n'y est que dans un navigateur, qui tient sa propre liste d'autorités. */
const AILLEURS: Gestes = {
  approuver: (autorite) => [
    `Dans les réglages du navigateur, Certificats, Autorités, importez ${autorite}`,
    'et approuvez-le pour identifier des sites web.',
  ],
  retirer: (nom) => `supprimez «\u00a0${nom}\u00a0» de la même liste`,
  charger: () => [],
}

const GESTES: Readonly<Partial<Record<NodeJS.Platform, Gestes>>> = { win32: WINDOWS, darwin: MAC }

/** Ce que le service dit à qui le lance : où il sert, et comment charger le complément dans Excel. */
export function conseils(
  adresse: string,
  manifeste: string,
  { autorite, nomDeLAutorite, neuf }: Omit<Certificat, 'cle' | 'certificat'>,
  systeme: NodeJS.Platform,
): string {
  const { approuver, retirer, charger } = GESTES[systeme] ?? AILLEURS
  const quand = neuf
    ? 'Le certificat de ce poste vient d’être fait. Approuvez-le une ' +
      'fois\u00a0; sans cela, Excel n’affiche qu’une page blanche.'
    : 'Si Excel n’affiche qu’une page blanche, le certificat de ce poste n’est pas approuvé.'
  return [
    `Pacte est servi à ${adresse}, sur ce poste seulement. Ctrl+C pour arrêter.`,
    '',
    '1. Le certificat',
    quand,
    ...approuver(autorite),
    `Pour le retirer ensuite\u00a0: ${retirer(nomDeLAutorite)}`,
    `Pour vérifier\u00a0: ${adresse}/${FICHIERS.page} s’ouvre dans le navigateur sans avertissement.`,
    '',
    '2. Le manifeste',
    ...charger(resolve(manifeste)),
    ...WEB,
    `Manifeste\u00a0: ${resolve(manifeste)}`,
    '',
  ].join('\n')
}
