export * from './classeur-xlsx.ts'
export * from './montrer.ts'
export * from './tables.ts'
