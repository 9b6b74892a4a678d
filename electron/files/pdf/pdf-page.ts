import { Document, Image, Page, Text, View } from '@react-pdf/renderer'
import { createElement as h, type ReactElement } from 'react'
import type { Logo } from '../../../shared/quote/letterhead.ts'
import type { Fact, WordedDocument } from '../../../shared/text/document/worded-document.ts'
import { priceAndTimeChart } from './pdf-chart.ts'
import { bold, box, heading, row, small, text } from './pdf-elements.ts'
import { scopePicture } from './pdf-scope.ts'
import { hairline, ink, margin, quiet, strong } from './pdf-style.ts'
import { chargeTables, optionTables } from './pdf-tables.ts'

const letterhead = ({ sender }: WordedDocument, logo: Logo | null): ReactElement =>
  row(
    {
      justifyContent: 'space-between',
      alignItems: 'flex-end',
      paddingBottom: 8,
      borderBottomWidth: 0.8,
      borderBottomColor: ink,
    },
    [
      box({ maxWidth: 250 }, [
        ...(logo
          ? [
              h(Image, {
                src: `data:${logo.mediaType};base64,${logo.base64}`,
                style: {
                  maxHeight: 46,
                  maxWidth: 170,
                  objectFit: 'contain',
                  objectPosition: 'left',
                  marginBottom: 5,
                },
              }),
            ]
          : []),
        bold(sender.name, { fontSize: logo ? 9 : 14, lineHeight: 1.25 }),
      ]),
      row({ gap: 18, maxWidth: 250 }, [
        box(
          { flexShrink: 1 },
          sender.lines.map((line) => small(line)),
        ),
        box(
          { flexShrink: 1 },
          sender.contacts.map((line) => small(line)),
        ),
      ]),
    ],
  )

const titleRow = ({ heading: title, number, dates }: WordedDocument): ReactElement =>
  row({ justifyContent: 'space-between', alignItems: 'flex-end', marginTop: 10 }, [
    box({}, [
      bold(title, { fontSize: 21, lineHeight: 1.15 }),
      text(number, { fontSize: 11, color: quiet, marginTop: 1 }),
    ]),
    row(
      { gap: 22 },
      dates.map(({ label, value }) => box({}, [small(label), bold(value, { fontSize: 9.5 })])),
    ),
  ])

const fact = ({ label, value }: Fact): ReactElement =>
  row({ marginBottom: 2 }, [
    text(label, { width: 92, fontSize: 8.5, color: quiet, paddingRight: 6 }),
    text(value, { flexGrow: 1, flexShrink: 1, flexBasis: 0, fontSize: 8.5 }),
  ])

/** A label of a mode and a code needs more room than a fact's; a row is never parted. */
const screenedGoods = ({ label, value }: Fact): ReactElement =>
  row(
    { marginBottom: 2 },
    [
      text(label, { width: 150, fontSize: 8.5, color: quiet, paddingRight: 6 }),
      text(value, { flexGrow: 1, flexShrink: 1, flexBasis: 0, fontSize: 8.5 }),
    ],
    { wrap: false },
  )

const parties = ({ customer, shipment }: WordedDocument): ReactElement =>
  row({ marginTop: 12, gap: 24 }, [
    ...(customer
      ? [
          box({ width: 172 }, [
            heading(customer.heading),
            ...customer.lines.map((line, index) =>
              index === 0 ? bold(line, { fontSize: 9 }) : text(line, { fontSize: 8.5 }),
            ),
          ]),
        ]
      : []),
    box({ flexGrow: 1, flexShrink: 1, flexBasis: 0 }, [
      heading(shipment.heading),
      ...shipment.facts.map(fact),
    ]),
  ])

const notIncluded = ({ notIncluded: missing }: WordedDocument): readonly ReactElement[] =>
  missing
    ? [
        box(
          { marginTop: 12, borderLeftWidth: 2, borderLeftColor: '#b45309', paddingLeft: 8 },
          [
            heading(missing.heading),
            ...missing.items.map(({ option, parts }) =>
              row({ marginBottom: 1 }, [
                text(option, { width: 84, fontSize: 8.5, color: quiet }),
                text(parts, { flexGrow: 1, flexShrink: 1, flexBasis: 0, fontSize: 8.5 }),
              ]),
            ),
            small(missing.text, { marginTop: 2 }),
          ],
          { wrap: false },
        ),
      ]
    : []

const screening = ({ screening: screened }: WordedDocument): readonly ReactElement[] =>
  screened
    ? [
        box({ marginTop: 9 }, [
          heading(screened.heading),
          ...screened.facts.map(screenedGoods),
          small(screened.text, { marginTop: 2 }),
        ]),
      ]
    : []

const paragraphs = (content: string): readonly ReactElement[] =>
  content.split(/\n+/).map((line) => text(line, { fontSize: 8.5, marginBottom: 2 }))

const endOfDocument = ({ note, terms, closing }: WordedDocument): ReactElement =>
  box({ marginTop: 9 }, [
    ...(note ? [box({ marginBottom: 10 }, [heading(note.heading), ...paragraphs(note.text)])] : []),
    heading(terms.heading),
    ...terms.parts.map(({ of, text: content }) =>
      box({ marginBottom: 3 }, [...(of === '' ? [] : [bold(of, { fontSize: 8.5 })]), ...paragraphs(content)]),
    ),
    ...closing.map((sentence) => text(sentence, { fontSize: 8.5, marginBottom: 1 })),
  ])

/** The marks' sentences at the head, and the marks themselves across each page. */
const markBanner = ({ marks }: WordedDocument): readonly ReactElement[] =>
  marks.map(({ text: content }) =>
    box({ marginTop: 8, paddingVertical: 3, paddingHorizontal: 6, backgroundColor: '#fdf0f0' }, [
      text(content, { fontSize: 8.5, color: '#9b1c1c' }),
    ]),
  )

const markAcross = ({ marks }: WordedDocument): readonly ReactElement[] =>
  marks.length === 0
    ? []
    : [
        h(
          View,
          {
            fixed: true,
            style: { position: 'absolute', left: 0, right: 0, top: 360, alignItems: 'center' },
          },
          h(
            Text,
            {
              style: {
                fontSize: 54,
                fontWeight: strong,
                color: '#b91c1c',
                opacity: 0.1,
                transform: 'rotate(-32deg)',
                textAlign: 'center',
              },
            },
            marks.map(({ mark }) => mark).join(' · '),
          ),
        ),
      ]

const footer = ({ sender, title }: WordedDocument): ReactElement =>
  row(
    {
      position: 'absolute',
      left: margin,
      right: margin,
      bottom: 22,
      justifyContent: 'space-between',
      borderTopWidth: 0.5,
      borderTopColor: hairline,
      paddingTop: 4,
    },
    [
      // Without a line height: the library multiplies it once more on every page that it comes again.
      h(Text, { style: { fontSize: 7.5, color: quiet } }, [sender.name, title].filter(Boolean).join(' · ')),
      h(Text, {
        style: { fontSize: 7.5, color: quiet },
        render: ({ pageNumber, totalPages }) => `${pageNumber} / ${totalPages}`,
      }),
    ],
    { fixed: true },
  )

const languageTags = { en: 'en', fr: 'fr', zh: 'zh-Hans' } as const

export interface PageOptions {
  readonly families: readonly string[]
  readonly logo: Logo | null
  /** The moment of issue; printed nowhere, but part of the bytes. */
  readonly createdAt: string
}

/** The paper in the order in which it is read. */
export const quotePage = (
  worded: WordedDocument,
  { families, logo, createdAt }: PageOptions,
): ReactElement<Document['props']> =>
  h(
    Document,
    {
      title: worded.title,
      author: worded.sender.name || 'Viaduct',
      subject: worded.heading,
      creator: 'Viaduct',
      producer: 'Viaduct',
      language: languageTags[worded.language],
      creationDate: new Date(createdAt),
      modificationDate: new Date(createdAt),
    },
    h(
      Page,
      {
        size: 'A4',
        style: {
          // The library takes a list, from which it picks by glyph; its types know a single name.
          fontFamily: [...families] as unknown as string,
          // Unkerned, because the library's kerning hides the point in 47.12.
          fontFeatureSettings: { kern: 0 },
          fontSize: 9,
          color: ink,
          paddingTop: 32,
          paddingBottom: 46,
          paddingHorizontal: margin,
        },
      },
      // What comes again on every page has to stand before what may break.
      ...markAcross(worded),
      footer(worded),
      letterhead(worded, logo),
      ...markBanner(worded),
      titleRow(worded),
      parties(worded),
      ...optionTables(worded),
      ...notIncluded(worded),
      ...chargeTables(worded),
      scopePicture(worded.scope),
      ...(worded.chart ? [priceAndTimeChart(worded.chart)] : []),
      ...screening(worded),
      endOfDocument(worded),
    ),
  )
