import { createContext, useContext } from 'react'

type PageStatus = { readonly isTryAgain: boolean }

const PageStatusContext = createContext<PageStatus>({ isTryAgain: false })

export const PageStatusProvider = PageStatusContext.Provider

/** Whether this page is shown again because something has to be put right: its title then starts "Error:". */
export function usePageStatus(): PageStatus {
  return useContext(PageStatusContext)
}
