export * from './noter.ts'
