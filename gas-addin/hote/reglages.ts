import { empreinteDe } from '../echanges/index.ts'
import type { ContexteDEcriture } from './geste.ts'
import { enMorceaux } from './morceaux.ts'

/** Dit où sont les réglages : sans elle, des morceaux ne sont rien. Elle s'écrit en dernier. */
const CLE = 'pacte.reglages'

/** Deux jeux de clés qui alternent : les réglages d'avant restent entiers tant que les nouveaux ne le sont pas. */
type Jeu = 'a' | 'b'

interface Sommaire {
  readonly jeu: Jeu
  readonly nombre: number
  readonly empreinte: string
}

/**
 * Le texte gardé dans le document ; null s'il n'y en a pas. Des morceaux perdus ou mêlés le laissent coupé : du
 * JSON coupé ne se lit pas, et le volet propose alors d'oublier ces réglages, là où une erreur empêcherait aussi
 * d'en écrire d'autres.
 */
export function lireReglages(): string | null {
  // Tout d'un coup : un coauteur peut être en train d'écrire.
  const gardees = proprietes().getProperties()
  const sommaire = lireSommaire(gardees[CLE])
  if (sommaire === null) return null
  const morceaux = clesDe(sommaire).map((cle) => gardees[cle])
  const perdu = morceaux.indexOf(undefined)
  const texte = morceaux.slice(0, perdu < 0 ? morceaux.length : perdu).join('')
  return perdu < 0 && empreinteDe(texte) !== sommaire.empreinte ? texte.slice(0, -1) : texte
}

/** Remplace tout ce que nous avons gardé ; null le retire. */
export function ecrireReglages({ ecrire }: ContexteDEcriture, texte: string | null): void {
  const document = proprietes()
  const avant = document.getProperty(CLE)
  const ancien = lireSommaire(avant ?? undefined)
  const remettre = () => {
    if (avant !== null) document.setProperty(CLE, avant)
    else document.deleteProperty(CLE)
  }
  if (texte === null) {
    ecrire(() => document.deleteProperty(CLE), remettre)
  } else {
    const morceaux = enMorceaux(texte)
    const jeu = ancien?.jeu === 'a' ? 'b' : 'a'
    const sommaire = { jeu, nombre: morceaux.length, empreinte: empreinteDe(texte) } as const
    const neufs = Object.fromEntries(morceaux.map((morceau, i) => [cleDe(jeu, i), morceau]))
    ecrire(
      () => document.setProperties(neufs),
      () => retirer(document, Object.keys(neufs)),
    )
    ecrire(() => document.setProperty(CLE, ecrireSommaire(sommaire)), remettre)
  }
  oublierLesAutres(document)
}

/** Un morceau dont le sommaire ne dit rien n'est rien : qu'il en reste ne gêne que la place. */
function oublierLesAutres(document: Proprietes): void {
  const sommaire = lireSommaire(document.getProperty(CLE) ?? undefined)
  const utiles = sommaire === null ? [] : clesDe(sommaire)
  const inutiles = document
    .getKeys()
    .filter((cle) => cle.startsWith(`${CLE}.`) && !utiles.includes(cle))
  try {
    retirer(document, inutiles)
  } catch {
    // Les réglages sont écrits : ce n'est pas un échec, et la prochaine écriture recommencera.
  }
}

type Proprietes = GoogleAppsScript.Properties.Properties

/** Ce que le document garde pour nous : ni cellule, ni nom ne le montre. */
function proprietes(): Proprietes {
  return PropertiesService.getDocumentProperties()
}

function retirer(document: Proprietes, cles: readonly string[]): void {
  for (const cle of cles) document.deleteProperty(cle)
}

function clesDe({ jeu, nombre }: Sommaire): readonly string[] {
  return Array.from({ length: nombre }, (_, i) => cleDe(jeu, i))
}

function cleDe(jeu: Jeu, rang: number): string {
  return `${CLE}.${jeu}.${rang}`
}

function ecrireSommaire({ jeu, nombre, empreinte }: Sommaire): string {
  return `${jeu} ${nombre} ${empreinte}`
}

/** « a 8 1f0c33d2 » ; null si ce n'en est pas un. */
function lireSommaire(texte: string | undefined): Sommaire | null {
  const lu = /^([ab]) (\d{1,3}) ([\da-f]{1,8})$/.exec(texte ?? '')
  if (lu === null) return null
  const [, jeu, nombre, empreinte = ''] = lu
  return { jeu: jeu === 'b' ? 'b' : 'a', nombre: Number(nombre), empreinte }
}
