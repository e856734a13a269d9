import { expect, it } from 'vitest'
import { DEBUT_DE_BLOC, trouverBloc } from '../../core/constats/index.ts'
import { estDate } from '../../core/grille/index.ts'
import { lireNombre } from '../../core/nombres/index.ts'
import { reglagesDeXml } from '../../core/reglages/index.ts'
import { formulePourExcel } from '../../formats/formule/index.ts'
import { preparerRecopie } from '../../formats/lecture/index.ts'
import { enFormuleExcel } from '../../formats/lecture/ods/formule.ts'
import { nettoyer, TOUT } from '../../formats/ods/nettoyer.ts'
import { denoter } from '../../formats/ods/note.ts'
import { DEBUT_D_AJOUT } from '../../formats/ods/reperes.ts'
import { retirerBulles } from '../../formats/ooxml/vml.ts'

/** Assez pour qu'une lecture qui revient en arrière prenne des minutes, et une lecture directe un instant. */
const FOIS = 150_000
/** Secondes de calcul, et non d'attente : une machine chargée n'y change rien. */
const AU_PLUS = 5
const ouvertes = (motif: string) => motif.repeat(FOIS)

const LECTURES: Readonly<Record<string, () => unknown>> = {
  'des réglages faits d’ouvrantes': () => reglagesDeXml(ouvertes('<pacte>')),
  'des réglages faits de fermantes inachevées': () =>
    reglagesDeXml(`<pacte>${ouvertes('</pacte ')}`),
  'des réglages aux attributs sans fin': () => reglagesDeXml(ouvertes('<pacte a')),
  'des réglages aux CDATA ouverts': () => reglagesDeXml(`<pacte>${ouvertes('<![CDATA[')}</pacte>`),
  'une note pleine de débuts de bloc': () => trouverBloc(ouvertes(`${DEBUT_DE_BLOC}\n`)),
  'une note ODF au nom sans fin': () => denoter(`<${ouvertes('a')}></${ouvertes('a')}>`),
  'un contenu ODF plein d’ajouts ouverts': () =>
    nettoyer(`<a>pacte:${ouvertes(DEBUT_D_AJOUT)}</a>`, TOUT),
  'un dessin de notes aux formes ouvertes': () => retirerBulles(ouvertes('<v:shape a="b" '), []),
  'un dessin de notes aux formes sans fin': () => retirerBulles(ouvertes('<v:shape a="b">'), []),
  'une formule aux crochets ouverts': () => preparerRecopie(ouvertes('[')),
  'une formule ODF aux crochets ouverts': () => enFormuleExcel(ouvertes('[')),
  'une formule de chiffres': () => formulePourExcel(`${ouvertes('1')}x`),
  'un format aux crochets ouverts': () => estDate(ouvertes('[')),
  'un nombre de repas fait de blancs': () => lireNombre(`1${ouvertes(' ')}x`),
}

it.each(Object.entries(LECTURES))('%s se lit sans revenir en arrière', (_, lire) => {
  const avant = process.cpuUsage()
  lire()
  const { user } = process.cpuUsage(avant)
  expect(user / 1e6).toBeLessThan(AU_PLUS)
})
