/** The paper's fonts: Inter for every alphabet that it has, Noto Sans SC for Chinese. Both under the OFL. */
export const fontFiles = [
  {
    family: 'Inter',
    weight: 400,
    package: '@expo-google-fonts/inter',
    path: '400Regular/Inter_400Regular.ttf',
  },
  {
    family: 'Inter',
    weight: 600,
    package: '@expo-google-fonts/inter',
    path: '600SemiBold/Inter_600SemiBold.ttf',
  },
  {
    family: 'NotoSansSC',
    weight: 400,
    package: '@expo-google-fonts/noto-sans-sc',
    path: '400Regular/NotoSansSC_400Regular.ttf',
  },
  {
    family: 'NotoSansSC',
    weight: 600,
    package: '@expo-google-fonts/noto-sans-sc',
    path: '600SemiBold/NotoSansSC_600SemiBold.ttf',
  },
] as const
export type FontFile = (typeof fontFiles)[number]
