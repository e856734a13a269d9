/** Ce qu'une feuille de ce faux contient : ses formules et valeurs, par lignes, et les cellules que l'on ne peut modifier. */
export interface FeuilleDeFormules {
  readonly nom: string
  readonly cellules: (string | number)[][]
  /** Comptées à partir de 1, « ligne:colonne ». */
  readonly protegees?: readonly string[]
  /** Un onglet qui n'a pas de cellules. */
  readonly graphique?: boolean
}

interface Options {
  /** Ce que répond l'utilisateur, et ce qui se passe pendant qu'il lit. */
  readonly reponse?: 'YES' | 'NO'
  readonly pendantLaBoite?: () => void
  readonly verrouPris?: boolean
  /** Le rang de l'écriture qui échoue. */
  readonly echec?: number
}

/** Un Google Sheets réduit à ce que demande la traduction des formules ; tout autre membre manque, donc lève. */
export function classeurDeFormules(feuilles: readonly FeuilleDeFormules[], options: Options = {}) {
  const boites: string[] = []
  const ecritures: string[] = []
  const services = {
    SpreadsheetApp: {
      SheetType: { GRID: 'GRID' },
      flush: () => undefined,
      getActiveSpreadsheet: () => ({ getSheets: () => feuilles.map(feuilleDe) }),
      getUi: () => ({
        Button: { YES: 'YES', NO: 'NO' },
        ButtonSet: { OK: 'OK', YES_NO: 'YES_NO' },
        alert: (...textes: readonly string[]) => {
          const boutons = textes.length > 1 ? textes.at(-1) : 'OK'
          boites.push(textes.length > 1 ? (textes[1] ?? '') : (textes[0] ?? ''))
          if (boutons !== 'YES_NO') return 'OK'
          options.pendantLaBoite?.()
          return options.reponse ?? 'YES'
        },
      }),
    },
    LockService: {
      getDocumentLock: () => ({
        tryLock: () => options.verrouPris !== true,
        releaseLock: () => undefined,
      }),
    },
  }
  return { services, boites, ecritures }

  function feuilleDe({ nom, cellules, protegees = [], graphique = false }: FeuilleDeFormules) {
    const estProtegee = (ligne: number, colonne: number) =>
      protegees.includes(`${ligne}:${colonne}`)
    return {
      getName: () => nom,
      getType: () => (graphique ? 'OBJECT' : 'GRID'),
      getDataRange: () => ({
        getFormulas: () =>
          cellules.map((ligne) => ligne.map((c) => (String(c).startsWith('=') ? String(c) : ''))),
      }),
      getRange: (haut: number, gauche: number, hauteur: number, largeur: number) => {
        const lignes = Array.from({ length: hauteur }, (_, i) => haut + i)
        const colonnes = Array.from({ length: largeur }, (_, j) => gauche + j)
        return {
          canEdit: () => !lignes.some((l) => colonnes.some((c) => estProtegee(l, c))),
          setFormulas: (formules: readonly (readonly string[])[]) => {
            ecritures.push(`${nom}!L${haut}C${gauche} ${hauteur}×${largeur}`)
            if (ecritures.length === options.echec) throw new Error('Service error: Spreadsheets')
            if (formules.length !== hauteur || formules.some((l) => l.length !== largeur)) {
              throw new Error('The number of rows in the data does not match the range.')
            }
            for (const [i, ligne] of formules.entries()) {
              const cible = cellules[haut - 1 + i]
              if (cible === undefined) throw new Error('The coordinates are outside the sheet.')
              for (const [j, formule] of ligne.entries()) cible[gauche - 1 + j] = formule
            }
          },
        }
      },
    }
  }
}
