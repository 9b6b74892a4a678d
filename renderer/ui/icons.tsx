import type { ReactNode } from 'react'

const Icon = ({
  size,
  box,
  children,
}: {
  readonly size: number
  readonly box: number
  readonly children: ReactNode
}) => (
  <svg
    width={size}
    height={size}
    viewBox={`0 0 ${box} ${box}`}
    fill="none"
    stroke="currentColor"
    aria-hidden="true"
  >
    {children}
  </svg>
)

interface Sized {
  readonly size?: number
}

export const PlaneIcon = ({ size = 14 }: Sized) => (
  <Icon size={size} box={16}>
    <path
      fill="currentColor"
      stroke="none"
      transform="rotate(90 8 8)"
      d="M8 .8c.7 0 1.1.9 1.1 2.100v3.200l5.7 3.500v1.500L9.1 9.400v3.100l1.7 1.300v1.300L8 14.300l-2.8.8v-1.300l1.7-1.300V9.400l-5.7 1.700V9.600l5.7-3.500V2.900C6.9 1.7 7.3.8 8 .8z"
    />
  </Icon>
)

export const TrainIcon = ({ size = 14 }: Sized) => (
  <Icon size={size} box={16}>
    <path
      fill="currentColor"
      stroke="none"
      fillRule="evenodd"
      d="M5 1h6a2.5 2.5 0 0 1 2.5 2.500V10A2 2 0 0 1 12 11.940L13.5 15h-1.700l-.7-1.500H4.900L4.2 15H2.500L4 11.940A2 2 0 0 1 2.5 10V3.500A2.5 2.5 0 0 1 5 1zm-.8 2.700v3h7.600v-3zM5.6 8.200a1.05 1.05 0 1 0 0 2.1 1.05 1.05 0 0 0 0-2.100zm4.8 0a1.05 1.05 0 1 0 0 2.1 1.05 1.05 0 0 0 0-2.100z"
    />
  </Icon>
)

export const ChevronRightIcon = ({ size = 12 }: Sized) => (
  <Icon size={size} box={12}>
    <path d="M4.5 2.5 8 6l-3.5 3.5" strokeWidth="1.5" />
  </Icon>
)

export const ChevronDownIcon = ({ size = 12 }: Sized) => (
  <Icon size={size} box={12}>
    <path d="M2.5 4.5 6 8l3.5-3.5" strokeWidth="1.5" />
  </Icon>
)

export const ChevronUpIcon = ({ size = 12 }: Sized) => (
  <Icon size={size} box={12}>
    <path d="M2.5 7.5 6 4l3.5 3.5" strokeWidth="1.5" />
  </Icon>
)

export const SwapIcon = () => (
  <Icon size={16} box={16}>
    <path
      d="M5 2.500v11M5 13.5 2.5 11M5 13.5 7.5 11M11 13.500v-11M11 2.5 8.5 5M11 2.5 13.5 5"
      strokeWidth="1.4"
    />
  </Icon>
)

export const SearchIcon = () => (
  <Icon size={14} box={16}>
    <circle cx="7" cy="7" r="4.5" strokeWidth="1.5" />
    <path d="m10.5 10.5 4 4" strokeWidth="1.5" />
  </Icon>
)

export const CalendarIcon = ({ size = 14 }: Sized) => (
  <Icon size={size} box={16}>
    <rect x="2" y="3" width="12" height="11" rx="1.5" strokeWidth="1.3" />
    <path d="M2 6.500h12M5.5 1.500v3M10.5 1.500v3" strokeWidth="1.3" />
  </Icon>
)

export const ThemeIcon = () => (
  <Icon size={16} box={16}>
    <circle cx="8" cy="8" r="6" strokeWidth="1.4" />
    <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" stroke="none" />
  </Icon>
)

export const WarningIcon = ({ size = 14 }: Sized) => (
  <Icon size={size} box={16}>
    <path d="M8 2 1.5 13.500h13zM8 6.500v3.500M8 11.300v1.2" strokeWidth="1.3" />
  </Icon>
)

/** A sign that bars the way. */
export const BarredIcon = ({ size = 14 }: Sized) => (
  <Icon size={size} box={16}>
    <circle cx="8" cy="8" r="6" strokeWidth="1.6" />
    <path d="M3.8 12.2 12.2 3.8" strokeWidth="1.6" />
  </Icon>
)

/** Looked at, and nothing stands against it. */
export const ClearedIcon = ({ size = 14 }: Sized) => (
  <Icon size={size} box={16}>
    <path
      d="M8 1.500 2.500 3.500v4c0 3.300 2.300 5.700 5.500 7 3.200-1.300 5.500-3.700 5.500-7v-4z"
      strokeWidth="1.3"
    />
    <path d="m5.500 7.800 1.800 1.800 3.200-3.400" strokeWidth="1.3" />
  </Icon>
)

export const CheckIcon = ({ size = 12 }: Sized) => (
  <Icon size={size} box={12}>
    <path d="m2 6.5 2.8 2.800L10 3.5" strokeWidth="1.8" />
  </Icon>
)

export const MoreIcon = () => (
  <Icon size={12} box={12}>
    <g fill="currentColor" stroke="none">
      <circle cx="6" cy="2" r="1.2" />
      <circle cx="6" cy="6" r="1.2" />
      <circle cx="6" cy="10" r="1.2" />
    </g>
  </Icon>
)

export const CityIcon = () => (
  <Icon size={14} box={16}>
    <path
      d="M2.5 14V6.500h5V14M7.5 14V2.500h6V14M1.5 14h13M10 5.500h1.500M10 8.500h1.500M4.5 9.500h1"
      strokeWidth="1.2"
    />
  </Icon>
)

export const PortIcon = () => (
  <Icon size={14} box={16}>
    <path d="M8 5v9M3 9c0 3 2.2 5 5 5s5-2 5-5M5.5 7h5" strokeWidth="1.3" />
    <circle cx="8" cy="3.3" r="1.6" strokeWidth="1.3" />
  </Icon>
)

export const BorderIcon = () => (
  <Icon size={14} box={16}>
    <path d="M3.5 15V5M12.5 15V5M2 5h12M2 8h12" strokeWidth="1.3" />
  </Icon>
)

export const NoStackIcon = () => (
  <Icon size={12} box={12}>
    <rect x="2" y="6.5" width="8" height="4" strokeWidth="1.2" />
    <path d="m3.5 1 5 4M8.5 1l-5 4" strokeWidth="1.2" />
  </Icon>
)

export const UprightIcon = () => (
  <Icon size={12} box={12}>
    <path d="M4 10V2M4 2 2 4M4 2l2 2M8.5 10V2M8.5 2l-2 2M8.5 2l2 2" strokeWidth="1.1" />
  </Icon>
)

/** The bridge of the name. */
export const MarkIcon = () => (
  <Icon size={24} box={24}>
    <path d="M2 8h20M4 8v11M20 8v11M4 15a4 4 0 0 1 8 0v4M12 19v-4a4 4 0 0 1 8 0" strokeWidth="1.7" />
  </Icon>
)

export const QuoteScreenIcon = () => (
  <Icon size={20} box={20}>
    <path d="M3 6h14M3 14h14M6 3 3 6l3 3M14 11l3 3-3 3" strokeWidth="1.5" />
  </Icon>
)

export const QuotesScreenIcon = () => (
  <Icon size={20} box={20}>
    <path d="M5 2.500h7l3.500 3.500v11.500H5zM12 2.500V6h3.500M7.5 10h5M7.5 13.500h5" strokeWidth="1.5" />
  </Icon>
)

export const TariffsScreenIcon = () => (
  <Icon size={20} box={20}>
    <rect x="2.5" y="4" width="15" height="12" rx="1" strokeWidth="1.5" />
    <path d="M2.5 8h15M2.5 12h15M7.5 4v12" strokeWidth="1.5" />
  </Icon>
)

export const CustomersScreenIcon = () => (
  <Icon size={20} box={20}>
    <circle cx="7.5" cy="7" r="2.8" strokeWidth="1.5" />
    <path d="M2.5 16c0-2.800 2.2-4.500 5-4.500s5 1.700 5 4.500" strokeWidth="1.5" />
    <path d="M13 4.400a2.8 2.8 0 0 1 0 5.200M14.5 11.900c1.800.6 3 2.1 3 4.100" strokeWidth="1.5" />
  </Icon>
)

/** Columns of a distribution. */
export const LogScreenIcon = () => (
  <Icon size={20} box={20}>
    <path d="M3 16.500h14M5 16V12M8.500 16V4.500M12 16V8M15.500 16v-2.500" strokeWidth="1.5" />
  </Icon>
)

export const SettingsScreenIcon = () => (
  <Icon size={20} box={20}>
    <path d="M3 6h6M13 6h4M3 14h3M10 14h7" strokeWidth="1.5" />
    <circle cx="11" cy="6" r="2" strokeWidth="1.5" />
    <circle cx="8" cy="14" r="2" strokeWidth="1.5" />
  </Icon>
)
