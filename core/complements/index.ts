// Ce que Pacte emploie d'ES2021 et d'ES2022. Google ne dit pas quelle version de V8 il exécute, Excel pour Mac
// montre le volet par le WebKit du système, et la cible de construction n'abaisse que la syntaxe : ce qui manque
// s'ajoute, ce qui est là ne change pas.

function ajouter(objet: object, nom: string, value: unknown): void {
  if (nom in objet) return
  Object.defineProperty(objet, nom, { value, configurable: true, writable: true })
}

function at(this: ArrayLike<unknown>, rang: number): unknown {
  return this[rang < 0 ? this.length + rang : rang]
}

function replaceAll(this: string, cherche: string | RegExp, remplace: string): string {
  // Une expression régulière a déjà son drapeau « g », que replaceAll exige.
  return typeof cherche === 'string'
    ? this.split(cherche).join(remplace)
    : this.replace(cherche, remplace)
}

ajouter(Array.prototype, 'at', at)
ajouter(String.prototype, 'at', at)
ajouter(String.prototype, 'replaceAll', replaceAll)
// Object.hasOwn s'appellerait lui-même.
ajouter(
  Object,
  'hasOwn',
  (objet: object, nom: string) => Object.getOwnPropertyDescriptor(objet, nom) !== undefined,
)
