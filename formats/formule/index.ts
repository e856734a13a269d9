export { type FormuleTraduite, formulePourExcel, formulePourOdf } from './traduire.ts'
