import type { DocumentLanguage } from '../../quote/quote-choices.ts'
import { documentEn } from './document.en.ts'
import { documentFr } from './document.fr.ts'
import { documentZh } from './document.zh.ts'
import type { DocumentWords } from './document-words.ts'

const wordsByLanguage: Readonly<Record<DocumentLanguage, DocumentWords>> = {
  en: documentEn,
  fr: documentFr,
  zh: documentZh,
}

export const documentWords = (language: DocumentLanguage): DocumentWords => wordsByLanguage[language]
