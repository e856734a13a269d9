/** Les appels faits aux services, par « Genre.méthode ». */
export interface Comptes {
  readonly parNom: Map<string, number>
  readonly lectures: number
  readonly ecritures: number
  readonly total: number
  readonly remettreAZero: () => void
}

/** Ce que contiennent les cellules : ce qui coûte à Google, selon la taille. */
const LECTURE = /^Range\.get(?:(?:Display)?Value|Formula|NumberFormat|Note|Background)s?$/

const ECRITURE =
  /^(?:(?:Range|RangeList|Spreadsheet)\.(?:set(?!Active)|clear|insert|delete|merge|breakApart|protect)|Sheet\.(?:set(?!Active)|clear|insert|delete|remove|hide|show|protect)|Properties\.(?:set|delete)|Protection\.(?:set|remove|add))/

export function estUneLecture(appel: string): boolean {
  return LECTURE.test(appel)
}

/** Ce qui change le document : refusé à qui n'a que le droit de lire. */
export function estUneEcriture(appel: string): boolean {
  return ECRITURE.test(appel)
}

export function creerComptes(): Comptes & { readonly compter: (appel: string) => void } {
  const parNom = new Map<string, number>()
  const somme = (choisi: (nom: string) => boolean) =>
    [...parNom].reduce((n, [nom, fois]) => n + (choisi(nom) ? fois : 0), 0)
  return {
    parNom,
    get lectures() {
      return somme(estUneLecture)
    },
    get ecritures() {
      return somme(estUneEcriture)
    },
    get total() {
      return somme(() => true)
    },
    remettreAZero: () => parNom.clear(),
    compter: (appel) => void parNom.set(appel, (parNom.get(appel) ?? 0) + 1),
  }
}
